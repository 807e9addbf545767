package org.thbreport.pdf;

import com.lowagie.text.ExceptionConverter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.type.BundledFile;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.pdf.block.BriefingLayout;
import org.thbreport.pdf.block.Styles;
import org.thbreport.pdf.block.Workbench;
import org.thbreport.pdf.flow.Flow;
import org.thbreport.pdf.flow.Footnotes;
import org.thbreport.pdf.font.PdfFonts;
import org.thbreport.pdf.logo.LogoCache;
import org.thbreport.pdf.structure.DocumentFacts;
import org.thbreport.pdf.structure.TaggedPdf;
import org.thbreport.pdf.text.TextSetter;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.Typeface;

/**
 * Writes briefings as PDF/UA-1 and PDF/A-3a in one file. It reads its fonts once and each logo once, keeps nothing of a
 * briefing, and may be shared by any number of threads.
 */
public final class PdfBriefingWriter {

    /** A4, in points. */
    private static final Box PAGE = new Box(0, 0, 595, 842);

    private static final Box BODY = new Box(48, 47, 499, 748);
    /** The first page has no running head. */
    private static final float FIRST_TOP = 814;

    private static final float MOST_NOTES = 0.45f;

    /** Spacing that may save a last page with little on it, in parts of that at ease. */
    private static final float DENSEST = 0.9f;

    private static final float[] DENSER = {0.97f, 0.945f, 0.92f};

    /** Part of a document that closer spacing can save at most. */
    private static final float SAVED = 0.12f;

    private static final int MOST_FITTED = 8;

    /** Part of the last page under which it holds too little to turn to. */
    private static final float SPARSE = 0.4f;

    /** Pages from which a briefing has lists of its contents and of its abbreviations. */
    private static final int LISTED = 6;

    /** Times that it is set anew until the pages in its list of contents are those on which its sections are. */
    private static final int MOST_LISTS = 4;

    /** Sections of small print at the end: how to read, and sources. */
    private static final int LAST_SECTIONS = 2;

    private final PdfFonts fonts;
    private final byte[] colourProfile;
    private final LogoCache logos = new LogoCache();

    /** Makes a writer with the fonts that come with the program. */
    public PdfBriefingWriter() {
        this(PdfFonts.bundled());
    }

    /**
     * Makes a writer with the fonts of an issuing body; those of the program set what they lack.
     *
     * @throws IllegalArgumentException if a file is no TrueType font, or does not permit that documents embed it
     */
    public PdfBriefingWriter(Typeface typeface) {
        this(PdfFonts.of(typeface));
    }

    /** Makes a writer with fonts that may be shared. */
    public PdfBriefingWriter(PdfFonts fonts) {
        this.fonts = fonts;
        colourProfile = BundledFile.bytes("/org/thbreport/pdf/colour/sRGB.icc");
    }

    /** Returns the first character that no font has of each of some texts, so that all are known in one pass. */
    public List<MissingGlyphException> missing(Collection<String> texts) {
        List<MissingGlyphException> missing = new ArrayList<>();
        BitSet shown = new BitSet();
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int codePoint = Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
                if (codePoint != c) {
                    i++;
                }
                if (shown.get(codePoint)) {
                    continue;
                }
                if (isMissing(codePoint)) {
                    missing.add(new MissingGlyphException(codePoint, text));
                    break;
                }
                shown.set(codePoint);
            }
        }
        return missing;
    }

    private boolean isMissing(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && !fonts.library().has(Face.REGULAR, codePoint);
    }

    /**
     * Returns a briefing as a PDF; the same arguments always give the same bytes.
     *
     * @param attachments files that travel inside it
     * @throws UncheckedIOException if an attachment cannot be read
     * @throws org.thbreport.drawing.type.MissingGlyphException if no font has a character of the text
     * @throws TooLongException if not even the shortest form keeps to the number of pages that the briefing is bound to
     * @throws IllegalArgumentException if the text refers to a note that the briefing lacks, the branding has too little
     *     contrast, or its logo cannot be drawn or has no alternative text in the language
     */
    public byte[] write(Briefing briefing, Branding branding, List<Attachment> attachments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try {
            write(briefing, branding, attachments, out);
        } catch (IOException e) {
            throw new UncheckedIOException("an attachment cannot be read", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes a briefing as a PDF, as the other method does; attachments pass through a piece at a time.
     *
     * @param out where it goes; nothing does before all of it is laid out; not closed
     * @throws IOException if an attachment cannot be read, or {@code out} takes no more
     */
    public void write(Briefing briefing, Branding branding, List<Attachment> attachments, OutputStream out)
            throws IOException {
        Draft draft = kept(briefing, branding.checked());
        draft.out().sendTo(out);
        try {
            finish(draft.pdf(), attachments);
        } catch (ExceptionConverter e) {
            // OpenPDF hides what the stream below it threw, sometimes twice.
            Exception cause = e;
            while (cause instanceof ExceptionConverter hidden) {
                cause = hidden.getException();
            }
            if (cause instanceof IOException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Returns the fonts that text is measured with. */
    public FontLibrary fonts() {
        return fonts.library();
    }

    /**
     * Returns the form of a briefing that is printed: itself, or the fullest of its shorter forms that keeps to its number of pages.
     *
     * @throws TooLongException as {@link #write}
     */
    public Briefing printed(Briefing briefing, Branding branding) throws IOException {
        return briefing.mostPages() == 0
                ? briefing
                : kept(briefing, branding.checked()).briefing();
    }

    /**
     * Lays a briefing out and throws it away: what would stop {@link #write} stops this, at the cost of one setting of its pages where it
     * is bound to no number of them.
     *
     * @throws MissingGlyphException as {@link #write}
     * @throws TooLongException as {@link #write}
     */
    public void check(Briefing briefing, Branding branding) throws IOException {
        if (briefing.mostPages() > 0) {
            kept(briefing, branding.checked());
        } else {
            draft(briefing, new Styles(branding.checked(), 1, false), 0);
        }
    }

    private static void finish(TaggedPdf pdf, List<Attachment> attachments) throws IOException {
        for (Attachment file : attachments) {
            try (InputStream content = file.content().open()) {
                pdf.attach(
                        file.name(),
                        file.description(),
                        file.mime(),
                        content,
                        file.relationship().standardName());
            }
        }
        pdf.close();
    }

    /** A briefing laid out; the document is still open. */
    private record Draft(Briefing briefing, TaggedPdf pdf, DraftOutput out, int pages, float lastPage, float blank) {}

    /** Returns the fullest draft that keeps to the number of pages that the briefing is bound to. */
    private Draft kept(Briefing briefing, Branding branding) throws IOException {
        Draft draft = fitting(briefing, branding);
        int most = briefing.mostPages();
        if (most == 0 && draft.pages() >= LISTED) {
            return listed(briefing, branding, draft);
        }
        for (int i = 0;
                most > 0 && draft.pages() > most && i < briefing.shorter().size();
                i++) {
            draft = fitting(briefing.shorter().get(i), branding);
        }
        if (most > 0 && draft.pages() > most) {
            throw new TooLongException(briefing.metadata().title(), most, draft.pages());
        }
        return draft;
    }

    /** Returns a long briefing with its lists; without them if no list of contents agrees with the pages that come out of it. */
    private Draft listed(Briefing briefing, Branding branding, Draft without) throws IOException {
        Draft before = without;
        LongBriefing longer = new LongBriefing(briefing);
        for (int i = 0; i < MOST_LISTS; i++) {
            Map<String, Integer> pages = before.pdf().pages();
            Briefing listed = longer.listed(pages);
            Draft draft = fitting(listed, branding);
            Map<String, Integer> found = draft.pdf().pages();
            if (listed.sections().stream()
                    .map(Section::id)
                    .filter(id -> !id.equals(LongBriefing.CONTENTS))
                    .allMatch(id -> Objects.equals(pages.get(id), found.get(id)))) {
                return draft;
            }
            before = draft;
        }
        return without;
    }

    /**
     * Returns a draft at ease; or a denser one, where that saves a last page with little on it; or one that fills such a page, where
     * that takes no page more: its small lists are as large as running text, and its last two sections do not begin low on
     * a page.
     */
    private Draft fitting(Briefing briefing, Branding branding) throws IOException {
        Draft draft = draft(briefing, new Styles(branding, 1, false), 0);
        if (draft.pages() == 1 || draft.pages() > MOST_FITTED) {
            return draft;
        }
        float length = draft.pages() - 1 - draft.blank() + draft.lastPage();
        if (length * (1 - SAVED) <= draft.pages() - 1) {
            Draft densest = draft(briefing, new Styles(branding, DENSEST, false), 0);
            if (densest.pages() < draft.pages()) {
                return atEase(briefing, branding, densest);
            }
        }
        if (draft.lastPage() > SPARSE) {
            return draft;
        }
        Draft filled = draft(briefing, new Styles(branding, 1, true), LAST_SECTIONS);
        return filled.pages() == draft.pages() ? filled : draft;
    }

    /** Returns the draft with the widest spacing that takes no page more than the densest. */
    private Draft atEase(Briefing briefing, Branding branding, Draft densest) throws IOException {
        for (float density : DENSER) {
            Draft denser = draft(briefing, new Styles(branding, density, false), 0);
            if (denser.pages() <= densest.pages()) {
                return denser;
            }
        }
        return densest;
    }

    private Draft draft(Briefing briefing, Styles styles, int apart) throws IOException {
        Metadata metadata = briefing.metadata();
        DraftOutput out = new DraftOutput();
        TaggedPdf pdf = new TaggedPdf(out, facts(metadata), colourProfile, fonts, PAGE);
        Workbench bench = bench(pdf, briefing, styles);
        BriefingLayout layout = new BriefingLayout(bench, briefing, apart);
        PageFrame frame = new PageFrame(bench, metadata, styles.branding(), PAGE);
        Footnotes notes = new Footnotes(BODY.height() * MOST_NOTES, layout::note);
        Flow flow = new Flow(BODY, FIRST_TOP, notes, frame);
        layout.set(flow);
        float lastPage = flow.finish();
        return new Draft(briefing, pdf, out, frame.number(), lastPage, flow.blank());
    }

    private Workbench bench(TaggedPdf pdf, Briefing briefing, Styles styles) {
        Metadata metadata = briefing.metadata();
        LineBreaker breaker = new LineBreaker(fonts.library(), metadata.language());
        Set<String> places = new HashSet<>();
        briefing.sections().forEach(section -> collect(section, places));
        return new Workbench(
                pdf,
                BODY,
                fonts.library(),
                breaker,
                new TextSetter(pdf, breaker, metadata.words().note(), places),
                new Runs(styles.linkColour()),
                styles,
                logos,
                metadata.words());
    }

    private static void collect(Section section, Set<String> places) {
        places.add(section.id());
        for (Block block : section.blocks()) {
            if (block instanceof TableBlock table) {
                places.add(table.id());
            } else if (block instanceof FigureBlock figure) {
                places.add(figure.id());
            }
        }
        section.subsections().forEach(below -> collect(below, places));
    }

    private static DocumentFacts facts(Metadata metadata) {
        return new DocumentFacts(
                metadata.language(),
                metadata.title(),
                metadata.issuer(),
                metadata.subject(),
                metadata.keywords(),
                metadata.date(),
                metadata.program(),
                metadata.contentKey());
    }
}
