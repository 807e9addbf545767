package org.thbreport.ingest.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.thbreport.ingest.document.DocumentLimits;

/** Takes the characters of each page in the order in which the file draws them, and puts them into lines. */
final class GlyphCollector extends PDFTextStripper {

    /** A page with more characters is no page of a text. */
    private static final int MOST_GLYPHS = 200_000;

    /** Nor is a page with more lines, or parts of lines with wide gaps between them, as a table has. */
    private static final int MOST_LINES = 5_000;

    /** Forms in forms. */
    private static final int DEEPEST = 20;

    private static final int MOST_FORMS = 100_000;

    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int forms;
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final IntConsumer progress;
    private List<PdfLine> lines = new ArrayList<>();
    private Glyph last = new Glyph("", 0, 0, 0, 0);
    private int onPage;
    private long known;
    private long lost;
    private int crowded;
    private int wide;
    private int across;

    GlyphCollector(IntConsumer progress) {
        this.progress = progress;
        setSuppressDuplicateOverlappingText(false);
    }

    /**
     * Returns the lines of each page; pages that draw nothing have none.
     *
     * @param number number of pages of the document
     */
    List<List<PdfLine>> pages(int number) {
        fill(number);
        return pages;
    }

    /** The library passes over pages that draw nothing. */
    private void fill(int number) {
        while (pages.size() < number) {
            pages.add(List.of());
        }
    }

    /** Returns how many characters say what they stand for. */
    long known() {
        return known;
    }

    /** Returns how many do not. */
    long lost() {
        return lost;
    }

    /** Returns the first page with more characters than are read, or 0. */
    int crowded() {
        return crowded;
    }

    /** Returns whether the pages draw more forms than are read. */
    boolean isEndless() {
        return forms > MOST_FORMS;
    }

    /** Draws no form inside itself, which would never end. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        COSBase stream = form.getCOSObject();
        if (open.size() < DEEPEST && !open.contains(stream) && ++forms <= MOST_FORMS) {
            open.add(stream);
            try {
                super.showForm(form);
            } finally {
                open.remove(stream);
            }
        }
    }

    /** Returns the first page with a table of more columns than are read, or 0. */
    int wide() {
        return wide;
    }

    @Override
    protected void endPage(PDPage page) {
        fill(getCurrentPageNo() - 1);
        pages.add(lines);
        lines = new ArrayList<>();
        last = new Glyph("", 0, 0, 0, 0);
        onPage = 0;
        across = 0;
        progress.accept(pages.size());
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (font.toUnicode(code) == null && displacement.getX() > 0) {
            lost++;
            float height = getCurrentPage().getCropBox().getHeight();
            float size = Math.max(1, matrix.getScalingFactorY());
            add(new Glyph(
                    "\uFFFD",
                    matrix.getTranslateX(),
                    height - matrix.getTranslateY(),
                    displacement.getX() * matrix.getScalingFactorX(),
                    size));
            return;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isEmpty()) {
            return;
        }
        float size = Math.max(1, Math.abs(position.getFontSizeInPt()));
        Glyph glyph = new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size);
        if (!isLetterOfNothing(glyph)) {
            known++;
        } else if (isLetterOfNothing(last) && last.isJustBefore(glyph)) {
            lost++;
        }
        add(glyph);
    }

    /**
     * Fonts that say nothing of their signs may say it by letters for private use, or by the one that stands for none. One alone is a tick
     * or the sign of a list; words have several side by side.
     */
    private static boolean isLetterOfNothing(Glyph glyph) {
        if (glyph.text().isEmpty()) {
            return false;
        }
        int letter = glyph.text().codePointAt(0);
        int type = Character.getType(letter);
        return letter == '\uFFFD'
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.CONTROL && !Character.isWhitespace(letter);
    }

    private void add(Glyph glyph) {
        boolean twice = glyph.text().equals(last.text())
                && Math.abs(glyph.x() - last.x()) < 0.1f * glyph.size()
                && Math.abs(glyph.y() - last.y()) < 0.1f * glyph.size();
        if (twice) {
            return;
        }
        if (++onPage > MOST_GLYPHS || lines.size() > MOST_LINES) {
            crowded = crowded == 0 ? getCurrentPageNo() : crowded;
            return;
        }
        last = glyph;
        PdfLine current = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (current == null || !current.take(glyph)) {
            if (!glyph.isBlank()) {
                boolean beside = current != null && Math.abs(current.baseline() - glyph.y()) < 1;
                across = beside ? across + 1 : 1;
                wide = wide == 0 && across > DocumentLimits.COLUMNS ? getCurrentPageNo() : wide;
                lines.add(new PdfLine(glyph, getCurrentPageNo()));
            }
        }
    }
}
