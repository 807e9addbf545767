package org.thbreport.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.pdf.block.BriefingLayout;
import org.thbreport.pdf.block.Styles;
import org.thbreport.pdf.block.Workbench;
import org.thbreport.pdf.flow.Flow;
import org.thbreport.pdf.flow.Footnotes;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.DocumentFacts;
import org.thbreport.pdf.structure.TaggedPdf;
import org.thbreport.pdf.text.LineBreaker;
import org.thbreport.pdf.text.Runs;
import org.thbreport.pdf.text.TextSetter;
import org.thbreport.pdf.type.BundledFile;
import org.thbreport.pdf.type.FontLibrary;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.Theme;
import org.thbreport.publication.content.Typeface;

/**
 * Writes briefings as PDF/UA-1 and PDF/A-3a in one file. It reads its fonts once, keeps nothing of a briefing, and may be
 * shared by any number of threads.
 */
public final class PdfBriefingWriter {

    /** A4, in points. */
    private static final Box PAGE = new Box(0, 0, 595, 842);

    private static final Box BODY = new Box(60, 58, 475, 728);
    private static final float MOST_NOTES = 0.45f;

    private final FontLibrary fonts;
    private final byte[] colourProfile;

    /** Makes a writer with the fonts that come with the program. */
    public PdfBriefingWriter() {
        this(FontLibrary.bundled());
    }

    /**
     * Makes a writer with the fonts of an issuing body; those of the program set what they lack.
     *
     * @throws IllegalArgumentException if a file is no TrueType font, or does not permit that documents embed it
     */
    public PdfBriefingWriter(Typeface typeface) {
        this(FontLibrary.of(typeface));
    }

    private PdfBriefingWriter(FontLibrary fonts) {
        this.fonts = fonts;
        colourProfile = BundledFile.bytes("colour/sRGB.icc");
    }

    /**
     * Returns a briefing as a PDF; the same arguments always give the same bytes.
     *
     * @param attachments files that travel inside it
     * @throws org.thbreport.pdf.type.MissingGlyphException if no font has a character of the text
     * @throws IllegalArgumentException if the text refers to a note that the briefing lacks, the theme has too little
     *     contrast, or its logo cannot be drawn or has no alternative text in the language
     */
    public byte[] write(Briefing briefing, Theme theme, List<Attachment> attachments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        try {
            write(briefing, theme.checked(), attachments, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toByteArray();
    }

    private void write(Briefing briefing, Theme theme, List<Attachment> attachments, ByteArrayOutputStream out)
            throws IOException {
        Metadata metadata = briefing.metadata();
        try (TaggedPdf pdf = new TaggedPdf(out, facts(metadata), colourProfile, PAGE)) {
            Workbench bench = bench(pdf, briefing, theme);
            BriefingLayout layout = new BriefingLayout(bench, briefing);
            PageFrame frame = new PageFrame(bench, metadata, theme, PAGE);
            Footnotes notes = new Footnotes(BODY.height() * MOST_NOTES, layout::note);
            Flow flow = new Flow(BODY, notes, frame);
            layout.set(flow);
            flow.finish();
            frame.number();
            for (Attachment file : attachments) {
                pdf.attach(
                        file.name(),
                        file.description(),
                        file.mime(),
                        file.bytes(),
                        file.relationship().standardName());
            }
        }
    }

    private Workbench bench(TaggedPdf pdf, Briefing briefing, Theme theme) {
        Metadata metadata = briefing.metadata();
        LineBreaker breaker = new LineBreaker(fonts, metadata.language());
        Set<String> places = new HashSet<>();
        briefing.sections().forEach(section -> collect(section, places));
        return new Workbench(
                pdf,
                BODY,
                fonts,
                breaker,
                new TextSetter(pdf, breaker, metadata.words().note(), places),
                new Runs(theme.brand()),
                new Styles(theme),
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
