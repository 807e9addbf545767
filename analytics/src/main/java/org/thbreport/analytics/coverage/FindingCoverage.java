package org.thbreport.analytics.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;

/**
 * How many of how many countries a finding names.
 *
 * @param finding id of the finding
 * @param theme id of its theme, or null where it has none
 * @param kind what it tells of
 * @param partOf id of the finding whose countries these are some of, or null
 * @param n number of countries named; withheld where the source has a word of quantity alone
 * @param of number of countries that took part, as the source states it
 * @param partOfN number of countries of the finding that this is part of: "of these 10, 3"; null where it is part of none
 * @param members EMN Members named, in EU protocol order
 * @param observers EMN Observers named, in EU protocol order
 * @param quantifier the source's word of quantity, or null
 * @param quantified what that word counts, or null
 * @param source id of the source
 * @param note id of the source's note, or null
 */
public record FindingCoverage(
        String finding,
        @Nullable String theme,
        FindingKind kind,
        @Nullable String partOf,
        Outcome<Integer> n,
        int of,
        @Nullable Integer partOfN,
        List<CountryCode> members,
        List<CountryCode> observers,
        @Nullable Quantifier quantifier,
        @Nullable Quantified quantified,
        String source,
        @Nullable String note) {

    /** Copies the lists. */
    public FindingCoverage {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
    }

    /** Returns what the source says of a country under this finding. */
    public Mention of(CountryCode country) {
        if (n.found().isEmpty()) {
            return Mention.NO_LIST;
        }
        return members.contains(country) || observers.contains(country) ? Mention.NAMED : Mention.NOT_NAMED;
    }
}
