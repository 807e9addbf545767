package org.thbreport.drawing.type;

import java.awt.Font;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.thbreport.publication.content.Typeface;

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

    /**
     * Returns the fonts of an issuing body, and those that come with the program for what they lack.
     *
     * @throws IllegalArgumentException if a file is no TrueType font
     */
    public static FontLibrary of(Typeface typeface) {
        FontLibrary bundled = bundled();
        return new FontLibrary(Map.of(
                Face.REGULAR, chain(own("regular", typeface.regular(), 5), bundled.chain(Face.REGULAR)),
                Face.STRONG, chain(own("strong", typeface.strong(), 6), bundled.chain(Face.STRONG)),
                Face.ITALIC, chain(own("italic", typeface.italic(), 7), bundled.chain(Face.ITALIC))));
    }

    private static List<FontFile> chain(FontFile first, List<FontFile> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static FontFile own(String face, byte[] bytes, int number) {
        FontFile font = new FontFile(face + ".ttf", () -> bytes, number);
        font.requireUsable();
        return font;
    }

    private static FontFile bundled(String name, int number) {
        return new FontFile(name, () -> BundledFile.bytes("/org/thbreport/drawing/fonts/" + name), number);
    }

    /** Returns the font that sets most text of a face. */
    public FontFile first(Face face) {
        return chain(face).get(0);
    }

    /** Returns whether a font of a face has a character. */
    public boolean has(Face face, int codePoint) {
        for (FontFile font : chain(face)) {
            if (font.has(codePoint)) {
                return true;
            }
        }
        return false;
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

    /**
     * Returns the font that sets a text on its own: the first of a face that has all of it, or that has its beginning where
     * several must share it.
     *
     * @throws MissingGlyphException if no font has one of its characters
     */
    public FontFile fontForText(Face face, String text) {
        for (FontFile font : chain(face)) {
            if (text.codePoints().allMatch(font::has)) {
                return font;
            }
        }
        text.codePoints().forEach(codePoint -> font(face, codePoint, text));
        return font(face, text.codePointAt(0), text);
    }

    /**
     * Returns a text in parts of one font each, in order.
     *
     * @param lent the font that it is set in as far as it has its characters, lent to Java 2D by this library
     */
    public List<FontText> parts(Font lent, String text) {
        Face face = face(lent);
        FontFile own = chain(face).stream()
                .filter(file -> file.isLentAs(lent))
                .findFirst()
                .orElseGet(() -> first(face));
        List<FontText> parts = new ArrayList<>();
        FontFile current = own;
        int from = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            boolean blank = Character.isWhitespace(codePoint) && current.has(codePoint);
            FontFile next = blank ? current : own.has(codePoint) ? own : font(face, codePoint, text);
            if (next != current && i > from) {
                parts.add(FontText.of(current, lent.getSize2D(), text.substring(from, i)));
                from = i;
            }
            current = next;
        }
        parts.add(FontText.of(current, lent.getSize2D(), text.substring(from)));
        return parts;
    }

    /** Returns the width of a text that Java 2D sets in a font, in points, measured as running text is. */
    public float width(Font lent, String text) {
        float width = 0;
        for (FontText part : parts(lent, text)) {
            width += part.width();
        }
        return width;
    }

    /** Returns the face of a font that was lent to Java 2D; that of running text for any other. */
    public Face face(Font lent) {
        return chains.keySet().stream()
                .filter(one -> chain(one).stream().anyMatch(file -> file.isLentAs(lent)))
                .findFirst()
                .orElse(Face.REGULAR);
    }

    /** Returns all fonts of all faces. */
    public Stream<FontFile> all() {
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
