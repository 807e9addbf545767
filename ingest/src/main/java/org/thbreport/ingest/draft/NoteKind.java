package org.thbreport.ingest.draft;

import java.util.Locale;

/** What a note holds. */
public enum NoteKind {
    /** At least one list of countries. */
    LIST,
    /** The title or address of a source. */
    SOURCE,
    /** Other words. */
    TEXT,
    /** Nothing. */
    EMPTY;

    /** Returns the stable id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
