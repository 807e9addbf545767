package org.thbreport.analytics.coverage;

/** What a source says of a country under a finding. There is no "no": a country that is not named may do it too. */
public enum Mention {
    /** The source names the country. */
    NAMED,
    /** The source excludes the country: "all except". */
    EXCLUDED,
    /** The source names others, not this country. */
    NOT_NAMED,
    /** The source names no country at all: it has a word of quantity, or a statement alone. */
    NO_LIST
}
