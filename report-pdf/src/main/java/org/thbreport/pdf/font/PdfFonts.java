package org.thbreport.pdf.font;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontFile;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.publication.content.Typeface;

/** Fonts as documents embed them: each is read when it is first needed. Any number of threads may share them. */
public final class PdfFonts {

    private final FontLibrary library;
    private final Map<FontFile, BaseFont> embedded = new ConcurrentHashMap<>();

    private PdfFonts(FontLibrary library) {
        this.library = library;
    }

    /** Returns the fonts that come with the program. */
    public static PdfFonts bundled() {
        return new PdfFonts(FontLibrary.bundled());
    }

    /**
     * Returns the fonts of an issuing body, and those that come with the program for what they lack.
     *
     * @throws IllegalArgumentException if a file is no TrueType font, or does not permit that documents embed it
     */
    public static PdfFonts of(Typeface typeface) {
        PdfFonts fonts = new PdfFonts(FontLibrary.of(typeface));
        for (Face face : Face.values()) {
            fonts.requireEmbeddable(fonts.library.first(face));
        }
        return fonts;
    }

    /**
     * Holds the file of a font to what documents need.
     *
     * @throws IllegalArgumentException if it is no TrueType font, or does not permit that documents embed it
     */
    public static void requireUsable(byte[] bytes) {
        of(new Typeface(bytes, bytes, bytes));
    }

    /** Returns the fonts that text is measured with. */
    public FontLibrary library() {
        return library;
    }

    /** Returns a font as documents embed it. */
    public BaseFont embedded(FontFile font) {
        BaseFont known = embedded.get(font);
        return known == null ? embedded.computeIfAbsent(font, PdfFonts::read) : known;
    }

    private void requireEmbeddable(FontFile font) {
        try {
            embedded(font);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the font cannot be read, or may not be embedded in documents", e);
        }
    }

    private static BaseFont read(FontFile file) {
        try {
            BaseFont font =
                    BaseFont.createFont(file.name(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.bytes(), null);
            font.setSubset(true);
            // With a set of its glyphs that lists fewer than are embedded, neither standard is met.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SubsetName(file.number()));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file.name(), e);
        }
    }
}
