package org.thbreport.publication.edition;

import java.util.Locale;

/** What is printed. */
public enum ProductKind {
    /** Two to six pages. */
    BRIEFING,
    /** One page, taken from the briefing by fixed rules. */
    FLASH;

    /** Returns the word that file names and message keys use, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
