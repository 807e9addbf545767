package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Formula;

/**
 * How a change among some of the countries follows from the sheet of countries: the sums of all rows of a period less those of
 * the countries that are left out. A formula is given only where it yields the number of the analysis.
 */
final class PanelFormulas {

    /** A workbook allows formulas of 8,192 characters; a sum over a table takes some 150. */
    private static final int MOST_SUMS = 36;

    private static final String KNOWN = "known";

    private final StudyWords common;
    private final Change change;
    private final List<AreaAnalysis> countries;
    private final Set<String> interest = new LinkedHashSet<>();

    PanelFormulas(StudyWords common, ShareWords words, Change change) {
        this.common = common;
        this.change = change;
        this.countries = words.statistics().areas().stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .toList();
        List<String> codes = words.statistics().reference().mapping().interest();
        countries.stream()
                .flatMap(country -> CountSheets.counted(country).stream())
                .flatMap(share -> share.groups().stream())
                .filter(group -> codes.contains(group.code()) || codes.contains(group.label()))
                .map(GroupCount::code)
                .forEach(interest::add);
    }

    /** Returns the formula of the change among some countries, by their keys. */
    @Nullable Formula among(Collection<String> kept, double difference) {
        return without(
                countries.stream()
                        .filter(country -> at(country, change.from()) != null || at(country, change.to()) != null)
                        .map(country -> country.area().key())
                        .filter(key -> !kept.contains(key))
                        .toList(),
                difference);
    }

    /**
     * Returns the formula of the change without some countries.
     *
     * @param left keys of the countries that are left out
     * @param difference the change as the analysis has it
     */
    @Nullable Formula without(List<String> left, double difference) {
        int sums = 2 * (interest.size() + 1) * (left.size() + 1);
        if (interest.isEmpty() || sums > MOST_SUMS) {
            return null;
        }
        double value = value(change.to(), left) - value(change.from(), left);
        return Double.isFinite(value) && ShareFormulas.agree(difference, value)
                ? new Formula.Binary(Formula.Operator.SUBTRACT, share(change.to(), left), share(change.from(), left))
                : null;
    }

    /** Returns what the formula of a share yields; not finite where the table has no known victims. */
    private double value(ReferencePeriod period, List<String> left) {
        double count = 0;
        double known = 0;
        for (AreaAnalysis country : countries) {
            CountedShare share = left.contains(country.area().key()) ? null : at(country, period);
            if (share != null) {
                known += share.known().found().orElse(0.0);
                for (GroupCount group : share.groups()) {
                    count += interest.contains(group.code())
                            ? group.count().found().orElse(0.0)
                            : 0;
                }
            }
        }
        return count / known;
    }

    private static @Nullable CountedShare at(AreaAnalysis country, ReferencePeriod period) {
        return CountSheets.counted(country).stream()
                .filter(share -> share.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private Formula share(ReferencePeriod period, List<String> left) {
        String shown = common.language().dates().period(period);
        return new Formula.Binary(
                Formula.Operator.DIVIDE,
                sum(interest.stream().map(code -> "group-" + code).toList(), shown, left),
                sum(List.of(KNOWN), shown, left));
    }

    private Formula sum(List<String> columns, String period, List<String> left) {
        Formula sum = null;
        for (String column : columns) {
            Formula all = rows(column, period, null);
            sum = sum == null ? all : new Formula.Binary(Formula.Operator.ADD, sum, all);
            for (String area : left) {
                sum = new Formula.Binary(Formula.Operator.SUBTRACT, sum, rows(column, period, area));
            }
        }
        return Objects.requireNonNull(sum);
    }

    private Formula rows(String column, String period, @Nullable String area) {
        List<Formula.Condition> conditions = new ArrayList<>();
        conditions.add(new Formula.Condition("period", new Formula.Operand.Text(period)));
        if (area != null) {
            conditions.add(new Formula.Condition("area", new Formula.Operand.Text(area)));
        }
        return new Formula.SumWhere(common.placeOf(CountSheets.COUNTRY_YEAR), column, conditions);
    }
}
