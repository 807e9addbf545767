package org.thbreport.drawing.type;

import java.io.Serial;
import java.util.Locale;

/** Thrown when no font can set a character of the text: none has a glyph for it, or its script runs from right to left. */
public final class MissingGlyphException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int AROUND = 30;

    private final int codePoint;

    /** Names the character and the text that it stands in. */
    public MissingGlyphException(int codePoint, String text) {
        super(String.format(
                Locale.ROOT,
                FontFile.isFromRightToLeft(codePoint)
                        ? "a page is set from left to right and cannot show the character U+%04X (%s) in the text: %s"
                        : "no font has the character U+%04X (%s) in the text: %s",
                codePoint,
                Character.getName(codePoint),
                around(codePoint, text)));
        this.codePoint = codePoint;
    }

    /** Returns the words around a character, so that it is found in a long text. */
    private static String around(int codePoint, String text) {
        int at = Math.max(0, text.indexOf(codePoint));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), at + AROUND);
        return (from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "");
    }

    /** Returns the character. */
    public int codePoint() {
        return codePoint;
    }
}
