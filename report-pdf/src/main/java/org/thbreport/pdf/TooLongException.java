package org.thbreport.pdf;

import java.io.Serial;
import java.util.Locale;

/** Thrown when a product that is bound to a number of pages needs more, however little is printed. */
public final class TooLongException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooLongException(String title, int most, int pages) {
        super(String.format(
                Locale.ROOT,
                "%s takes %d pages even in its shortest form; expected at most %d: shorten its texts",
                title,
                pages,
                most));
    }
}
