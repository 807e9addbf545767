package org.thbreport.analytics.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;

/**
 * How many of how many countries a finding names.
 *
 * @param finding id of the finding
 * @param theme id of its theme, or null where it has none
 * @param kind what it tells of
 * @param partOf id of the finding whose countries these are some of, or null
 * @param n number of countries named, or that the source states or leaves after an exception; of an open list the fewest;
 *     withheld where the source has a word of quantity alone
 * @param of number of countries that took part, as the source states it, or of those whom the source speaks of
 * @param partOfN number of countries of the finding that this is part of: "of these 10, 3"; null where it is part of none
 * @param members EMN Members named, in EU protocol order
 * @param observers EMN Observers named, in EU protocol order
 * @param quantifier the source's word of quantity, or null
 * @param quantified what that word counts, or null
 * @param source id of the source
 * @param note id of the source's note, or null
 * @param themes ids of its themes, the one that it is printed under first
 * @param list what the source says of countries, exclusions and stated numbers included
 * @param question id of the question that the countries answered, or null
 * @param answer how they answered, or null for a finding that is no answer
 * @param counts whether the countries do what the finding tells of, so that it counts for its themes
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
        @Nullable String note,
        List<String> themes,
        NamedCountries list,
        @Nullable String question,
        @Nullable Answer answer,
        boolean counts) {

    /** Copies the lists. */
    public FindingCoverage {
        members = List.copyOf(members);
        observers = List.copyOf(observers);
        themes = List.copyOf(themes);
    }

    /** Returns whether countries are named, so that they can be counted one by one. */
    public boolean isNaming() {
        return !members.isEmpty() || !observers.isEmpty();
    }

    /** Returns what the source says of a country under this finding. */
    public Mention of(CountryCode country) {
        if (list.excluded().contains(country)) {
            return Mention.EXCLUDED;
        }
        if (!isNaming()) {
            return Mention.NO_LIST;
        }
        return members.contains(country) || observers.contains(country) ? Mention.NAMED : Mention.NOT_NAMED;
    }
}
