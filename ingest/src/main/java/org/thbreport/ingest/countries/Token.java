package org.thbreport.ingest.countries;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * A word, phrase or sign of a text.
 *
 * @param kind what it does
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param country the country that it names or, for a region, belongs to; else null
 * @param number its value, for a number
 * @param code whether it is a country's code
 */
record Token(WordKind kind, int start, int end, @Nullable CountryCode country, int number, boolean code) {

    Token(WordKind kind, int start, int end) {
        this(kind, start, end, null, 0, false);
    }

    /** Returns whether this can be an element of a list. */
    boolean isElement() {
        return kind == WordKind.COUNTRY || kind == WordKind.REGION || kind == WordKind.GROUP;
    }
}
