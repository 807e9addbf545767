package org.thbreport.analytics.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.EmnRole;

/**
 * The findings that name a country: one row of the matrix of countries by themes.
 *
 * @param country the country
 * @param role what it is in the European Migration Network
 * @param parts number of these findings that are part of another
 * @param covered number of these findings that count as coverage and are no part of another
 * @param lists number of these findings that are lists of countries and no answers to a question
 * @param findings ids of the findings that name it, in the order of print
 * @param byTheme for each theme of the study, in its order, the ids of those findings; an empty list for "not named"
 */
public record CountryCoverage(
        CountryCode country,
        EmnRole role,
        int parts,
        int covered,
        int lists,
        List<String> findings,
        Map<String, List<String>> byTheme) {

    /** Copies the collections and keeps their order. */
    public CountryCoverage {
        findings = List.copyOf(findings);
        byTheme = Collections.unmodifiableMap(new LinkedHashMap<>(byTheme));
    }
}
