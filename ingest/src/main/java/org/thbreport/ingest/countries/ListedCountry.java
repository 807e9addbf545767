package org.thbreport.ingest.countries;

import org.thbreport.model.geo.CountryCode;

/**
 * A country of a list.
 *
 * @param country its code as EU documents print it
 * @param start offset of its first character, from 0
 * @param end offset behind its last character, the remark included
 * @param byCode whether it stands as a code alone
 * @param remark what the source says of this country alone, from the bracket behind it ({@code three months}) or the name
 *     of a part of it ({@code Flemish Community}); empty if nothing
 */
public record ListedCountry(CountryCode country, int start, int end, boolean byCode, String remark) {

    /** Returns whether the source says something of this country alone. */
    public boolean hasRemark() {
        return !remark.isEmpty();
    }
}
