package org.thbreport.publication.compose.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Formula;

/**
 * How a count of the whole follows from those of the countries in the same period; no formula where it is no sum of them.
 *
 * @param table id of the table of the countries
 * @param countries their shares in the period
 */
record CountrySums(String table, List<CountedShare> countries) {

    /** For rows that are not sums. */
    static final CountrySums NONE = new CountrySums("", List.of());

    /** Copies the list. */
    CountrySums {
        countries = List.copyOf(countries);
    }

    /** Finds the countries of a period of the whole; none where the headline is about a country itself. */
    CountrySums(StudyWords common, ShareWords words, CountedShare whole) {
        this(
                common.placeOf(CountSheets.COUNTRY_YEAR),
                words.area().area().kind() == AreaKind.COUNTRY
                        ? List.of()
                        : words.statistics().areas().stream()
                                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                                .flatMap(area -> at(area, whole).stream())
                                .toList());
    }

    private static Optional<CountedShare> at(AreaAnalysis area, CountedShare whole) {
        return CountSheets.counted(area).stream()
                .filter(share -> share.period().equals(whole.period()))
                .findFirst();
    }

    /** Returns the formula of a count of the whole. */
    @Nullable Formula of(GroupCount group) {
        List<Double> parts = countries.stream()
                .flatMap(country -> country.groups().stream())
                .filter(part -> part.code().equals(group.code()))
                .flatMap(part -> part.count().found().stream())
                .toList();
        double sum = parts.stream().reduce(0.0, Double::sum);
        Optional<Double> count = group.count().found();
        return !parts.isEmpty() && count.isPresent() && ShareFormulas.agree(count.get(), sum)
                ? new Formula.SumWhere(
                        table,
                        "group-" + group.code(),
                        List.of(new Formula.Condition("period", new Formula.Operand.SameRow("period"))))
                : null;
    }
}
