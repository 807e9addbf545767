package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.ReferencePeriod;

/** Asks what a rise, fall, jump or drop survives. */
final class VerdictFilters {

    private final AreaSeries series;
    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final boolean step;
    private final double size;
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final List<String> driving = new ArrayList<>();
    private final List<FilterResult> results;

    /**
     * Asks the filters.
     *
     * @param step whether the change is a jump or drop of the last period, not a trend
     */
    VerdictFilters(AreaSeries series, List<JudgedPeriod> judged, SegmentTests tests, boolean step) {
        this.series = series;
        this.judged = judged;
        this.tests = tests;
        this.step = step;
        this.size = size(judged.stream().map(JudgedPeriod::point).toList());
        this.results = List.of(
                new FilterResult(VerdictId.TREND_NOT_CONFIRMED, isConfirmed()),
                new FilterResult(VerdictId.DRIVEN_BY_ONE_AREA, isOfManyAreas()),
                new FilterResult(VerdictId.UNKNOWN_CITIZENSHIP, isBeyondUnknown()));
    }

    List<FilterResult> results() {
        return results;
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    List<String> driving() {
        return driving;
    }

    /** Returns the size of the change: Sen's slope, or for a step the last share less that of the earlier ones together. */
    private double size(List<SharePoint> points) {
        if (!step) {
            return TheilSen.USUAL.fit(points).found().map(SenSlope::slope).orElse(0.0);
        }
        int last = points.size() - 1;
        return points.get(last).cases().minus(SharePoint.pooled(points.subList(0, last)));
    }

    private boolean turns(double other) {
        return Math.signum(size) * Math.signum(other) < 0;
    }

    private Outcome<Boolean> isConfirmed() {
        tests.quasiBinomial().found().ifPresent(fit -> numbers.put("logitSlope", fit.slope()));
        return tests.quasiBinomial().map(fit -> !turns(fit.slope()));
    }

    private Outcome<Boolean> isOfManyAreas() {
        if (series.members().isEmpty()) {
            return Outcome.none(Obstacle.NOT_A_SUM);
        }
        if (judged.stream().anyMatch(period -> series.withholdsMember(period.period()))) {
            return Outcome.none(Obstacle.WITHHELD);
        }
        List<AreaSeries> throughout = series.members().stream()
                .filter(member -> judged.stream().allMatch(period -> hasCases(member, period.period())))
                .toList();
        Optional<Double> matched = sizeOf(throughout::contains);
        matched.ifPresent(value -> numbers.put("matchedSize", value));
        double weakest = size;
        boolean asked = matched.isPresent();
        for (AreaSeries left : series.members()) {
            Optional<Double> without = sizeOf(member -> member != left);
            asked |= without.isPresent();
            if (without.isPresent() && turns(without.get())) {
                driving.add(left.area().key());
            }
            if (without.isPresent() && without.get() * Math.signum(size) < weakest * Math.signum(size)) {
                weakest = without.get();
            }
        }
        if (!asked) {
            return Outcome.none(Obstacle.WHOLE_TOTAL);
        }
        numbers.put("weakestWithoutOne", weakest);
        boolean matchedTurns = matched.filter(this::turns).isPresent();
        if (driving.isEmpty() && matchedTurns) {
            series.members().stream()
                    .filter(member -> !throughout.contains(member))
                    .filter(member -> judged.stream().anyMatch(period -> hasCases(member, period.period())))
                    .forEach(member -> driving.add(member.area().key()));
        }
        return Outcome.of(driving.isEmpty() && !matchedTurns);
    }

    /** Returns the size of the change among some areas; empty where they lack cases at an end that it is measured from. */
    private Optional<Double> sizeOf(Predicate<AreaSeries> which) {
        List<AreaSeries> areas = series.members().stream().filter(which).toList();
        List<SharePoint> points = new ArrayList<>();
        boolean last = false;
        for (JudgedPeriod period : judged) {
            Proportion cases = areas.stream()
                    .map(area -> cases(area, period.period()))
                    .reduce(new Proportion(0, 0), Proportion::plus);
            last = !cases.isEmpty();
            if (last) {
                points.add(new SharePoint(period.point().time(), cases));
            }
        }
        return points.size() < 2 || !last ? Optional.empty() : Optional.of(size(points));
    }

    private static boolean hasCases(AreaSeries member, ReferencePeriod period) {
        return !cases(member, period).isEmpty();
    }

    private static Proportion cases(AreaSeries member, ReferencePeriod period) {
        return member.at(period).flatMap(place -> place.victims().ofKnown()).orElse(new Proportion(0, 0));
    }

    private Outcome<Boolean> isBeyondUnknown() {
        List<VictimCounts> victims = judged.stream().map(JudgedPeriod::victims).toList();
        VictimCounts last = victims.get(victims.size() - 1);
        VictimCounts before = step ? VictimCounts.together(victims.subList(0, victims.size() - 1)) : victims.get(0);
        Outcome<Interval> bounds = VictimCounts.boundsOfChange(before, last);
        bounds.found().ifPresent(interval -> {
            numbers.put("boundsLow", interval.low());
            numbers.put("boundsHigh", interval.high());
        });
        return bounds.map(interval -> !interval.contains(0));
    }
}
