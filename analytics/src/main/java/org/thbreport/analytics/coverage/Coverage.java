package org.thbreport.analytics.coverage;

import java.util.List;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;

/**
 * How many of how many countries a study's findings name.
 *
 * @param of number of countries that took part, as the source states it
 * @param rosterComplete whether all of them are known by name
 * @param findings findings with a list or a word of quantity, in the order of print; bare statements are left out
 * @param byTheme themes in the study's order
 * @param byKind kinds that occur, in their order
 * @param byCountry countries known to have taken part: Members, then Observers, in EU protocol order
 * @param questions questions that countries answered, in the study's order
 * @param neverNamed countries that took part and that no finding names; withheld while the roster is incomplete
 */
public record Coverage(
        int of,
        boolean rosterComplete,
        List<FindingCoverage> findings,
        List<GroupCoverage> byTheme,
        List<GroupCoverage> byKind,
        List<CountryCoverage> byCountry,
        List<QuestionCoverage> questions,
        Outcome<List<CountryCode>> neverNamed) {

    /** Copies the lists. */
    public Coverage {
        findings = List.copyOf(findings);
        byTheme = List.copyOf(byTheme);
        byKind = List.copyOf(byKind);
        byCountry = List.copyOf(byCountry);
        questions = List.copyOf(questions);
    }

    /** Returns whether a source speaks of others than all who took part, so that not all counts are out of those. */
    public boolean hasOtherBases() {
        return findings.stream().anyMatch(finding -> finding.list().base() != null);
    }
}
