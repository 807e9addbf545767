package org.thbreport.drawing.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A font: measured, and lent to Java 2D. It is read when it is first needed, and may be shared by any number of threads.
 */
public final class FontFile {

    /** Below it are all characters of European languages and of punctuation. */
    private static final int COMMON = 0x2200;

    /** Where Hebrew begins, the first script from right to left in Unicode's order. */
    private static final int FIRST_FROM_RIGHT_TO_LEFT = 0x590;

    private final String name;
    private final Supplier<byte[]> source;
    private final int number;
    /** Widths that are known, and 1 more; 0 where not. Threads may write the same number twice. */
    private final int[] widths = new int[COMMON];

    private volatile @Nullable GlyphMetrics metrics;
    private volatile @Nullable Kerning kerning;
    private volatile @Nullable Font lent;

    /**
     * Names a font.
     *
     * @param name file name, ending in {@code .ttf}
     * @param source gives the bytes of the TrueType file
     * @param number number of the font among those of a document; fixes the name of its subset
     */
    public FontFile(String name, Supplier<byte[]> source, int number) {
        this.name = name;
        this.source = source;
        this.number = number;
    }

    /** Returns the file name, ending in {@code .ttf}. */
    public String name() {
        return name;
    }

    /** Returns the number of the font among those of a document. */
    public int number() {
        return number;
    }

    /** Returns the bytes of the TrueType file. */
    public byte[] bytes() {
        return source.get();
    }

    /**
     * Reads the font in every way that pictures need it.
     *
     * @throws IllegalArgumentException if it is no TrueType font, or claims more than one has
     */
    void requireUsable() {
        FontLimits.check(source.get());
        try {
            width(' ', 1);
            lent(1);
            kerning(' ', ' ');
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the font cannot be read", e);
        }
    }

    /** Tells whether the font has a glyph for a character, and lines of text, which run from left to right, can show it. */
    public boolean has(int codePoint) {
        return !isFromRightToLeft(codePoint) && metrics().has(codePoint);
    }

    /** Tells whether a character belongs to a script that is written from right to left, as Arabic and Hebrew are. */
    static boolean isFromRightToLeft(int codePoint) {
        if (codePoint < FIRST_FROM_RIGHT_TO_LEFT) {
            return false;
        }
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Returns how far a character advances at a size, in points. */
    public float width(int codePoint, float size) {
        return width(codePoint) * 0.001f * size;
    }

    /** Returns the width of a text at a size, in points. */
    public float width(String text, float size) {
        return text.codePoints().map(this::width).sum() * 0.001f * size;
    }

    /** Returns the width of a character, in thousandths of the size; asked for once of a character that is not rare. */
    private int width(int codePoint) {
        if (codePoint >= widths.length) {
            return metrics().width(codePoint);
        }
        int known = widths[codePoint];
        if (known == 0) {
            known = metrics().width(codePoint) + 1;
            widths[codePoint] = known;
        }
        return known - 1;
    }

    /** Returns how much more one character advances before another, in thousandths of the size; mostly 0 or less. */
    public float kerning(int left, int right) {
        Kerning pairs = kerning;
        return (pairs == null ? readKerning() : pairs).between(left, right);
    }

    /** Returns the font for Java 2D at a size. */
    public Font lent(float size) {
        Font font = lent;
        return (font == null ? lend() : font).deriveFont(size);
    }

    /** Tells whether a Java 2D font is this one, at any size; by the name that it got when it was made, not one read from its tables. */
    public boolean isLentAs(Font font) {
        Font own = lent;
        return own != null && own.getName().equals(font.getName());
    }

    private GlyphMetrics metrics() {
        GlyphMetrics read = metrics;
        return read == null ? readMetrics() : read;
    }

    private synchronized GlyphMetrics readMetrics() {
        GlyphMetrics read = metrics;
        if (read == null) {
            read = new GlyphMetrics(new FontTables(source.get()));
            metrics = read;
        }
        return read;
    }

    private synchronized Kerning readKerning() {
        Kerning pairs = kerning;
        if (pairs == null) {
            pairs = new Kerning(metrics());
            kerning = pairs;
        }
        return pairs;
    }

    private synchronized Font lend() {
        Font font = lent;
        if (font == null) {
            try {
                font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(source.get()));
            } catch (IOException e) {
                throw new UncheckedIOException(new IOException(
                        "a font needs a folder for temporary files; make the one that java.io.tmpdir names, or name another",
                        e));
            } catch (FontFormatException e) {
                throw new IllegalStateException("cannot lend the font " + name, e);
            }
            lent = font;
        }
        return font;
    }
}
