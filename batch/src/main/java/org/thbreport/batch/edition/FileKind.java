package org.thbreport.batch.edition;

import java.util.Locale;

/** A kind of file that an edition has. */
public enum FileKind {
    /** The briefing or flash. */
    PDF,
    /** The annex. */
    XLSX,
    /** {@code results.json}. */
    JSON,
    /** The tidy tables under {@code data/}. */
    CSV;

    /** Returns the word on the command line, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
