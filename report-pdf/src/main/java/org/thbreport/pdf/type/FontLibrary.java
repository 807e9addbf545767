package org.thbreport.pdf.type;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import java.awt.Font;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fonts of a document: for each face a chain, of which the first font that has a character sets it. It never changes
 * and may be shared by any number of threads.
 */
public final class FontLibrary {

    private final Map<Face, List<FontFile>> chains = new EnumMap<>(Face.class);

    /** Takes a chain for each face. */
    public FontLibrary(Map<Face, List<FontFile>> chains) {
        for (Face face : Face.values()) {
            List<FontFile> chain = chains.get(face);
            if (chain == null || chain.isEmpty()) {
                throw new IllegalArgumentException("no font for the face " + face);
            }
            this.chains.put(face, List.copyOf(chain));
        }
    }

    /** Returns the fonts that come with the program: Source Sans 3, and DejaVu Sans Condensed for what it lacks. */
    public static FontLibrary bundled() {
        FontFile fallback = bundled("DejaVuSansCondensed.ttf", 3);
        return new FontLibrary(Map.of(
                Face.REGULAR, List.of(bundled("SourceSans3-Regular.ttf", 0), fallback),
                Face.STRONG,
                        List.of(bundled("SourceSans3-Semibold.ttf", 1), bundled("DejaVuSansCondensed-Bold.ttf", 4)),
                Face.ITALIC, List.of(bundled("SourceSans3-It.ttf", 2), fallback)));
    }

    private static FontFile bundled(String name, int number) {
        return new FontFile(name, () -> BundledFile.bytes("fonts/" + name), number);
    }

    /** Returns the font that sets most text of a face. */
    public FontFile first(Face face) {
        return chain(face).get(0);
    }

    /**
     * Returns the font that sets a character.
     *
     * @param text the text that it stands in, for the message
     * @throws MissingGlyphException if no font has it
     */
    public FontFile font(Face face, int codePoint, String text) {
        for (FontFile font : chain(face)) {
            if (font.has(codePoint)) {
                return font;
            }
        }
        throw new MissingGlyphException(codePoint, text);
    }

    /** Returns the first font of a face that has all characters of a text; if none has, the first of all. */
    public FontFile fontForAll(Face face, String text) {
        for (FontFile font : chain(face)) {
            if (text.codePoints().allMatch(font::has)) {
                return font;
            }
        }
        return first(face);
    }

    /** Returns what tells the library which font a Java 2D font stands for. */
    public FontMapper mapper() {
        return new FontMapper() {
            @Override
            public BaseFont awtToPdf(Font font) {
                return all().filter(file -> file.isLentAs(font))
                        .findFirst()
                        .orElseGet(() -> first(Face.REGULAR))
                        .embedded();
            }

            @Override
            public Font pdfToAwt(BaseFont font, int size) {
                return all().filter(file -> file.embedded() == font)
                        .findFirst()
                        .orElseGet(() -> first(Face.REGULAR))
                        .lent(size);
            }
        };
    }

    private Stream<FontFile> all() {
        return chains.values().stream().flatMap(List::stream);
    }

    private List<FontFile> chain(Face face) {
        List<FontFile> chain = chains.get(face);
        if (chain == null) {
            throw new IllegalStateException("no font for the face " + face);
        }
        return chain;
    }
}
