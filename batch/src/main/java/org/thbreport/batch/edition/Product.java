package org.thbreport.batch.edition;

import java.util.Locale;

/** What is printed: the whole briefing, or its one-page extract. */
public enum Product {
    BRIEFING,
    FLASH;

    /** Returns the word on the command line and at the head of file names, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
