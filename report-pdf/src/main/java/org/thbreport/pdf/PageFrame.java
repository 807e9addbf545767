package org.thbreport.pdf;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.text.Piece;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.pdf.block.Workbench;
import org.thbreport.pdf.flow.Flow;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Artifact;
import org.thbreport.pdf.structure.PdfSurface;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Metadata;

/** What stands around the text of every page: marks and title above, notes, issuing body and page number below. */
final class PageFrame implements Flow.PageTurner {

    private static final float BAND = 8;
    private static final float HEAD_AT = 30;
    private static final float FOOT_AT = 24;
    private static final float FOOT_RULE_AT = 36;
    private static final float NUMBER_WIDTH = 160;
    private static final float NOTE_RULE = 90;

    private final Workbench bench;
    private final Metadata metadata;
    private final Branding branding;
    private final Box page;
    private final List<PdfSurface> numbers = new ArrayList<>();

    PageFrame(Workbench bench, Metadata metadata, Branding branding, Box page) {
        this.bench = bench;
        this.metadata = metadata;
        this.branding = branding;
        this.page = page;
    }

    @Override
    public void end(List<Slice> notes) {
        notes(notes);
        bench.pdf().artifact(Artifact.HEADER, this::header);
        bench.pdf().artifact(Artifact.FOOTER, this::footer);
    }

    @Override
    public void next() {
        bench.pdf().newPage();
    }

    /** Writes the page numbers, now that their number is known, and returns it. */
    int number() {
        TextStyle style = bench.styles().furniture();
        for (int i = 0; i < numbers.size(); i++) {
            String text =
                    Placeholders.filled(bench.words().page(), String.valueOf(i + 1), String.valueOf(numbers.size()));
            write(numbers.get(i), style, NUMBER_WIDTH - width(text, style), 3, text);
        }
        return numbers.size();
    }

    private void notes(List<Slice> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Box body = bench.body();
        float top = body.bottom();
        for (Slice note : notes) {
            top += note.height();
        }
        float rule = top + 4;
        bench.pdf()
                .artifact(
                        Artifact.LAYOUT,
                        () -> bench.pdf()
                                .surface()
                                .line(body.left(), rule, body.left() + NOTE_RULE, rule, 0.5f, Tone.RULE.of(branding)));
        for (Slice note : notes) {
            note.painter().paint(top);
            top -= note.height();
        }
    }

    private void header() {
        PdfSurface surface = bench.pdf().surface();
        surface.fill(Box.under(0, page.top(), page.width(), BAND), Tone.BRAND.of(branding));
        TextStyle style = bench.styles().furniture();
        float base = page.top() - HEAD_AT;
        float right = bench.body().right();
        // On the first page the marks stand in the masthead.
        for (int i = numbers.isEmpty() ? -1 : metadata.marks().size() - 1; i >= 0; i--) {
            String mark = metadata.marks().get(i);
            TextStyle strong = new TextStyle(Face.STRONG, style.size(), style.leading(), Tone.BRAND.of(branding), 0, 0);
            float width = width(mark, strong);
            surface.frame(new Box(right - width - 8, base - 4, width + 8, 13), 0.7f, Tone.BRAND.of(branding));
            write(surface, strong, right - width - 4, base, mark);
            right -= width + 16;
        }
        if (!numbers.isEmpty()) {
            write(surface, style, bench.body().left(), base, shortened(metadata.title(), style, right - 12));
        }
    }

    private String shortened(String title, TextStyle style, float right) {
        float free = right - bench.body().left();
        if (width(title, style) <= free) {
            return title;
        }
        String kept = title;
        while (!kept.isEmpty() && width(kept + "\u2026", style) > free) {
            int space = kept.lastIndexOf(' ');
            kept = space < 0 ? "" : kept.substring(0, space);
        }
        return kept + "\u2026";
    }

    private void footer() {
        PdfSurface surface = bench.pdf().surface();
        Box body = bench.body();
        TextStyle style = bench.styles().furniture();
        surface.line(body.left(), FOOT_RULE_AT, body.right(), FOOT_RULE_AT, 0.5f, Tone.RULE.of(branding));
        write(surface, style, body.left(), FOOT_AT, shortened(metadata.issuer(), style, body.right() - NUMBER_WIDTH));
        numbers.add(surface.reserve(new Box(body.right() - NUMBER_WIDTH, FOOT_AT - 3, NUMBER_WIDTH, 12)));
    }

    private float width(String text, TextStyle style) {
        return bench.breaker().width(bench.runs().of(text, style));
    }

    /** Writes words on one line; what their first font lacks is set in the next that has it. */
    private void write(PdfSurface surface, TextStyle style, float x, float y, String text) {
        for (Line line : bench.breaker().lines(bench.runs().of(text, style), Float.MAX_VALUE)) {
            for (Piece piece : line.pieces()) {
                surface.text(piece.glyphs(), style.size(), style.colour(), x + piece.x(), y);
            }
        }
    }
}
