package org.thbreport.ingest.draft;

import java.util.Locale;

/** What is peculiar about a list as it stands in its source. */
public enum ListFlag {
    /** All but these. */
    EXCL,
    /** It speaks of Member States and of nobody else. */
    MEMBERS,
    /** These do not. */
    NEG,
    /** Examples. */
    EG,
    /** A number stands beside it. */
    STATED,
    /** The number is another one. */
    DIFF,
    /** A remark on one country. */
    QUAL,
    /** A part of a country, or a group of countries. */
    REGION,
    /** Countries by name. */
    NAMES,
    /** A further list in the same note. */
    SUB,
    /** More words follow. */
    CONT,
    /** It is broken over lines. */
    BROKEN,
    /** Other words stand before it. */
    SOURCE,
    /** A country twice. */
    REPEAT,
    /** One country. */
    SINGLE,
    /** A name a letter off. */
    TYPO,
    /** Nothing between two commas. */
    EMPTY,
    /** Something beside it was not read, and may belong to it or turn it. */
    OPEN;

    /** Returns the stable id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
