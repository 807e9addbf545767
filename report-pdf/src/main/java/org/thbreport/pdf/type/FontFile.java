package org.thbreport.pdf.type;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A font: measured, embedded in documents, and lent to Java 2D. It is read when it is first needed, and may be shared by
 * any number of threads.
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

    private volatile @Nullable BaseFont embedded;
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

    /**
     * Reads the font in every way that a document needs it.
     *
     * @throws IllegalArgumentException if it is no TrueType font, or does not permit that documents embed it
     */
    void requireUsable() {
        try {
            embedded();
            lent(1);
            kerning(' ', ' ');
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("the font cannot be read, or may not be embedded in documents", e);
        }
    }

    /** Tells whether the font has a glyph for a character, and lines of text, which run from left to right, can show it. */
    public boolean has(int codePoint) {
        return !isFromRightToLeft(codePoint) && embedded().charExists(codePoint);
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
            return embedded().getWidth(codePoint);
        }
        int known = widths[codePoint];
        if (known == 0) {
            known = embedded().getWidth(codePoint) + 1;
            widths[codePoint] = known;
        }
        return known - 1;
    }

    /** Returns how much more one character advances before another, in thousandths of the size; mostly 0 or less. */
    public float kerning(int left, int right) {
        Kerning pairs = kerning;
        return (pairs == null ? readKerning() : pairs).between(left, right);
    }

    /** Returns the font as documents embed it. */
    public BaseFont embedded() {
        BaseFont font = embedded;
        return font == null ? read() : font;
    }

    /** Returns the font for Java 2D at a size. */
    public Font lent(float size) {
        Font font = lent;
        return (font == null ? lend() : font).deriveFont(size);
    }

    /** Tells whether a Java 2D font is this one, at any size; by the name that it got when it was made, not one read from its tables. */
    boolean isLentAs(Font font) {
        Font own = lent;
        return own != null && own.getName().equals(font.getName());
    }

    private synchronized BaseFont read() {
        BaseFont font = embedded;
        if (font == null) {
            try {
                font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, source.get(), null);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the font " + name, e);
            }
            font.setSubset(true);
            // With a set of its glyphs that lists fewer than are embedded, neither standard is met.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SubsetName(number));
            embedded = font;
        }
        return font;
    }

    private synchronized Kerning readKerning() {
        Kerning pairs = kerning;
        if (pairs == null) {
            pairs = new Kerning(source.get());
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
                throw new UncheckedIOException("cannot lend the font " + name, e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("cannot lend the font " + name, e);
            }
            lent = font;
        }
        return font;
    }
}
