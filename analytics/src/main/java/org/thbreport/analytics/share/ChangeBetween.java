package org.thbreport.analytics.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.decomposition.AreaChange;
import org.thbreport.analytics.decomposition.Kitagawa;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.decomposition.MelitzPolanec;
import org.thbreport.analytics.interval.CountRatio;
import org.thbreport.analytics.interval.CountRatioTest;
import org.thbreport.analytics.interval.DifferenceInterval;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.TwoProportionTest;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * Computes the change of a share between two periods.
 *
 * @param shares how shares are taken
 * @param base what the shares are shares of; the series are those on this base
 */
public record ChangeBetween(ShareOfPeriod shares, ShareBase base) {

    /** Compares shares of those whose group is known. */
    public ChangeBetween(ShareOfPeriod shares) {
        this(shares, ShareBase.KNOWN);
    }

    /** Returns the change between two periods, single or pooled; empty where one of them has no data at all. */
    public Optional<Change> between(AreaSeries series, ReferencePeriod from, ReferencePeriod to) {
        Optional<PanelPeriod> before = series.at(from);
        Optional<PanelPeriod> after = series.at(to);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        PeriodShare first = shares.of(before.get());
        PeriodShare second = shares.of(after.get());
        return Optional.of(
                first instanceof CountedShare && second instanceof CountedShare
                        ? counted(series, before.get(), after.get())
                        : new PublishedDifference(first, second, base).change());
    }

    private Change counted(AreaSeries series, PanelPeriod from, PanelPeriod to) {
        VictimCounts before = from.victims();
        VictimCounts after = to.victims();
        Obstacle untested = untested(from, to);
        boolean approximate = before.precision() == Precision.APPROXIMATE || after.precision() == Precision.APPROXIMATE;
        List<AreaChange> areas = areas(series, from.period(), to.period());
        Sum sum = new Sum(series, from.period(), to.period());
        Outcome<LeaveOneOut> leaveOneOut = sum.found(LeaveOneOut.of(areas));
        return new Change(
                series.area().key(),
                from.period(),
                to.period(),
                base,
                difference(before.outOf(base), after.outOf(base)),
                approximate ? Precision.APPROXIMATE : Precision.EXACT,
                0,
                difference(before.outOfAll(), after.outOfAll()),
                tested(before, after, untested, this::newcombe),
                tested(before, after, untested, (first, second) -> TwoProportionTest.USUAL.compare(second, first)),
                overlap(from.period(), to.period())
                        ? Outcome.none(Obstacle.PERIODS_OVERLAP)
                        : VictimCounts.boundsOfChange(before, after),
                sum.found(Kitagawa.of(areas)),
                sum.found(MelitzPolanec.of(areas)),
                leaveOneOut.then(LeaveOneOut::jackknife),
                leaveOneOut,
                sum.found(MatchedPanel.of(areas)),
                sum.found(MatchedPanel.of(completeAreas(series, from.period(), to.period()))),
                untested == null ? ratio(series, from, to) : Outcome.none(untested));
    }

    private Outcome<CountRatio> ratio(AreaSeries series, PanelPeriod from, PanelPeriod to) {
        return from.victims()
                .total()
                .then(before -> to.victims()
                        .total()
                        .then(after -> new CountRatioTest(shares.confidence())
                                .compare(after, years(series, to), before, years(series, from))));
    }

    /**
     * Returns how many years the counts of a period stand for: a pooled one without the periods that have no data. A sum has data
     * where any of its areas has, whatever gaps the others leave.
     */
    private static double years(AreaSeries series, PanelPeriod place) {
        ReferencePeriod period = place.period();
        long empty = place.gaps().stream()
                .filter(gap -> series.at(gap)
                        .filter(single -> single.victims().hasData())
                        .isEmpty())
                .count();
        return (period.months() - empty * period.unitMonths()) / 12.0;
    }

    /** Returns why nothing that takes the two periods as independent counts can be given, or null. */
    private @Nullable Obstacle untested(PanelPeriod from, PanelPeriod to) {
        if (overlap(from.period(), to.period())) {
            return Obstacle.PERIODS_OVERLAP;
        }
        if (from.victims().precision() == Precision.APPROXIMATE || to.victims().precision() == Precision.APPROXIMATE) {
            return Obstacle.APPROXIMATE;
        }
        return shares.countable() ? null : Obstacle.FRACTIONAL_COUNTS;
    }

    private static boolean overlap(ReferencePeriod one, ReferencePeriod other) {
        return !one.lastDay().isBefore(other.firstDay()) && !other.lastDay().isBefore(one.firstDay());
    }

    private Outcome<Interval> newcombe(Proportion before, Proportion after) {
        return new DifferenceInterval(shares.confidence()).of(after, before);
    }

    private <T> Outcome<T> tested(
            VictimCounts before, VictimCounts after, @Nullable Obstacle untested, Comparison<T> method) {
        if (untested != null) {
            return Outcome.none(untested);
        }
        return before.outOf(base).then(first -> after.outOf(base).then(second -> method.of(first, second)));
    }

    /** A method that compares two shares, the earlier first. */
    private interface Comparison<T> {
        Outcome<T> of(Proportion before, Proportion after);
    }

    private static Outcome<Double> difference(Outcome<Proportion> before, Outcome<Proportion> after) {
        return before.then(first -> after.then(second -> first.isEmpty() || second.isEmpty()
                ? Outcome.none(Obstacle.NO_CASES)
                : Outcome.of(second.minus(first))));
    }

    /** Results that take a sum apart: there are none for a single area, nor where a number of one of its areas is withheld. */
    private record Sum(AreaSeries series, ReferencePeriod from, ReferencePeriod to) {
        <T> Outcome<T> found(Outcome<T> outcome) {
            if (series.members().isEmpty()) {
                return Outcome.none(Obstacle.NOT_A_SUM);
            }
            return series.withholdsMember(from) || series.withholdsMember(to)
                    ? Outcome.none(Obstacle.WITHHELD)
                    : outcome;
        }
    }

    private List<AreaChange> areas(AreaSeries series, ReferencePeriod from, ReferencePeriod to) {
        List<AreaChange> areas = new ArrayList<>();
        for (AreaSeries member : series.members()) {
            areas.add(new AreaChange(member.area().key(), cases(member, from), cases(member, to)));
        }
        return areas;
    }

    private Proportion cases(AreaSeries member, ReferencePeriod period) {
        return member.at(period)
                .flatMap(place -> place.victims().outOf(base).found())
                .orElseGet(() -> new Proportion(0, 0));
    }

    /** Returns the areas that have data in every single period of both. */
    private List<AreaChange> completeAreas(AreaSeries series, ReferencePeriod from, ReferencePeriod to) {
        List<String> complete = series.members().stream()
                .filter(member -> isComplete(member, from) && isComplete(member, to))
                .map(member -> member.area().key())
                .toList();
        return areas(series, from, to).stream()
                .filter(area -> complete.contains(area.area()))
                .toList();
    }

    private static boolean isComplete(AreaSeries member, ReferencePeriod period) {
        return member.at(period)
                .filter(place -> place.victims().isPresent() && place.gaps().isEmpty())
                .isPresent();
    }
}
