package org.thbreport.publication.compose.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.publication.content.Formula;

/**
 * How the sums and shares of one row of counts follow from the counts beside them. A formula is given only where it yields
 * the number of the analysis; a total that the file reports and that its parts do not add up to has none.
 */
final class CountFormulas {

    private static final double CLOSE = 1e-12;

    private final CountedShare share;
    private final List<String> interest;
    private final List<String> unknown;
    private final Set<String> columns;

    CountFormulas(CountedShare share, GroupMapping mapping, Set<String> columns) {
        this.share = share;
        this.columns = columns;
        this.interest = mapping.interest();
        this.unknown = mapping.unknown();
    }

    @Nullable Formula known() {
        return sum(
                share.groups().stream()
                        .filter(group -> !isOneOf(group, unknown))
                        .toList(),
                share.known().found());
    }

    @Nullable Formula total() {
        return sum(share.groups(), share.total().found());
    }

    @Nullable Formula shareOfKnown() {
        return over("known", share.known().found(), share.shareOfKnown().found());
    }

    @Nullable Formula shareOfAll() {
        return over("total", share.total().found(), share.shareOfAll().found());
    }

    /** Returns how a bound follows: none, or all, of the unknown belong to the group of interest. */
    @Nullable Formula bound(boolean high) {
        Optional<Double> result = share.bounds().found().map(bounds -> high ? bounds.high() : bounds.low());
        Optional<Double> victims = high
                ? share.count().found().flatMap(count -> share.unknown().found().map(unknown -> count + unknown))
                : share.count().found();
        Formula part = sum(
                share.groups().stream()
                        .filter(group -> isOneOf(group, interest) || high && isOneOf(group, unknown))
                        .toList(),
                victims);
        return over(part, victims, "total", share.total().found(), result);
    }

    private @Nullable Formula over(String column, Optional<Double> base, Optional<Double> result) {
        Formula part = sum(
                share.groups().stream()
                        .filter(group -> isOneOf(group, interest))
                        .toList(),
                share.count().found());
        return over(part, share.count().found(), column, base, result);
    }

    private static @Nullable Formula over(
            @Nullable Formula part,
            Optional<Double> victims,
            String column,
            Optional<Double> base,
            Optional<Double> result) {
        boolean agrees = base.isPresent()
                && base.get() > 0
                && result.isPresent()
                && victims.isPresent()
                && Math.abs(victims.get() / base.get() - result.get()) <= CLOSE;
        return part == null || !agrees
                ? null
                : new Formula.Binary(Formula.Operator.DIVIDE, part, new Formula.SameRow(column));
    }

    private @Nullable Formula sum(List<GroupCount> groups, Optional<Double> result) {
        double sum = 0;
        Formula formula = null;
        for (GroupCount group : groups) {
            Optional<Double> count = group.count().found();
            if (count.isEmpty() || !columns.contains(group.code())) {
                return null;
            }
            sum += count.get();
            Formula cell = new Formula.SameRow("group-" + group.code());
            formula = formula == null ? cell : new Formula.Binary(Formula.Operator.ADD, formula, cell);
        }
        return result.isPresent() && Math.abs(sum - result.get()) <= CLOSE ? formula : null;
    }

    private static boolean isOneOf(GroupCount group, List<String> codes) {
        return codes.contains(group.code()) || codes.contains(group.label());
    }
}
