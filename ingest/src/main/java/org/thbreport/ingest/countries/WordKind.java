package org.thbreport.ingest.countries;

/** What a word or sign does in or beside a list. Of two meanings of a word the one that stands earlier here holds. */
enum WordKind {
    COUNTRY,
    REGION,
    AND,
    EXCEPT,
    NOT,
    EXAMPLES,
    ALL,
    STATES,
    TOTAL,
    GROUP,
    ASKER,
    CONDITION,
    NUMBER,
    /** An article or preposition before a country. */
    LINK,
    SEPARATOR,
    COLON,
    DASH,
    OPEN,
    CLOSE,
    /** The end of a sentence. */
    STOP,
    /** A blank line. */
    PARAGRAPH,
    /** A line break in a field, where it parts elements. */
    NEWLINE,
    /** A note's marker inside a list. */
    MARKER,
    WORD
}
