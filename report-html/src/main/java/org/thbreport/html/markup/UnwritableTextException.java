package org.thbreport.html.markup;

import java.io.Serial;
import java.util.Locale;

/** Thrown when a text has a character that no web page may have: a control character, or half of a character. */
public final class UnwritableTextException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnwritableTextException(char character, String text) {
        super(String.format(
                Locale.ROOT,
                "no web page can have the character U+%04X, in the text: %s",
                (int) character,
                text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD")));
    }
}
