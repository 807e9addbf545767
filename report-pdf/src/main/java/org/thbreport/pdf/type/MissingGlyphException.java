package org.thbreport.pdf.type;

import java.io.Serial;
import java.util.Locale;

/** Thrown when no font has a glyph for a character of the text. */
public final class MissingGlyphException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    /** Names the character and the text that it stands in. */
    public MissingGlyphException(int codePoint, String text) {
        super(String.format(
                Locale.ROOT,
                "no font has the character U+%04X (%s) in the text: %s",
                codePoint,
                Character.getName(codePoint),
                text));
        this.codePoint = codePoint;
    }

    /** Returns the character. */
    public int codePoint() {
        return codePoint;
    }
}
