package org.thbreport.ingest.draft;

import java.util.Locale;

/** How the language of a document was found. */
public enum LanguageFrom {
    /** The user named it. */
    OPTION,
    /** The file names it. */
    DOCUMENT,
    /** From its small words. */
    WORDS,
    /** It was not found. */
    UNKNOWN;

    /** Returns the stable id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
