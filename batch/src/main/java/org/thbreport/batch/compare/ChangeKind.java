package org.thbreport.batch.compare;

import java.util.Locale;

/** How something changed. */
public enum ChangeKind {
    /** It is new. */
    ADDED("+"),
    /** It is there no more. */
    GONE("-"),
    /** It says something else. */
    CHANGED("~"),
    /** It stands at another place and says the same. */
    MOVED(">"),
    /** The number changed and is printed as before, or is the same and printed with other decimals. */
    ROUNDING("="),
    /** The words changed, the figures did not. */
    WORDING("w");

    private final String mark;

    ChangeKind(String mark) {
        this.mark = mark;
    }

    /** Returns the mark at the beginning of a line. */
    public String mark() {
        return mark;
    }

    /** Returns the word in files: {@code changed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
