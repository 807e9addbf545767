package org.thbreport.analytics.panel;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * An area of the statistics.
 *
 * @param key name in {@code results.json}: country code as the EU prints it, code of the group, label, or {@code TOTAL} and
 *     {@code EU} for computed sums
 * @param kind what it is
 * @param country the country, or null where it is none
 * @param label label as the file has it, the key where it has none
 */
public record Area(String key, AreaKind kind, @Nullable CountryCode country, String label) {

    /** Key of the sum of all countries in the file. */
    public static final String TOTAL = "TOTAL";

    /** Key of the sum of the Member States of each period. */
    public static final String EU = "EU";

    /** Returns the key of the area that a code of a file names: {@code EL} for {@code GR}. */
    public static String key(String code) {
        return code.length() == 2 && code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')
                ? CountryCode.of(code).code()
                : code;
    }
}
