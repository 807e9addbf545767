package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeContrast;
import org.thbreport.analytics.shape.ShapeRules;
import org.thbreport.model.study.ShareBase;

/** Asks what a change survives: the model, each area in turn, the areas that are there throughout, the unknown. */
final class VerdictFilters {

    private final AreaSeries series;
    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final Reading reading;
    private final AreaContrasts contrasts;
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final List<String> driving = new ArrayList<>();
    private final List<FilterResult> results = new ArrayList<>();

    VerdictFilters(JudgedSum sum, SegmentTests tests, Reading reading, ShareBase base, double tail) {
        this.series = sum.series();
        this.judged = sum.judged();
        this.tests = tests;
        this.reading = reading;
        this.contrasts = new AreaContrasts(sum, tests, reading, base, tail);
        if (isLine()) {
            results.add(new FilterResult(VerdictId.TREND_NOT_CONFIRMED, isConfirmed()));
        }
        results.add(new FilterResult(VerdictId.DRIVEN_BY_ONE_AREA, isOfManyAreas()));
        results.add(new FilterResult(VerdictId.UNKNOWN_CITIZENSHIP, isBeyondUnknown()));
    }

    List<FilterResult> results() {
        return results;
    }

    Map<String, Double> numbers() {
        return numbers;
    }

    /** Returns the areas without which, or with whose coming and going, the change is gone; or the one that matters most. */
    List<String> driving() {
        return driving;
    }

    private boolean isLine() {
        return reading.id() == VerdictId.RISING || reading.id() == VerdictId.FALLING;
    }

    private Outcome<Boolean> isConfirmed() {
        double slope = tests.sen().found().map(SenSlope::slope).orElse(0.0);
        tests.quasiBinomial().found().ifPresent(fit -> numbers.put("logitSlope", fit.slope()));
        return tests.quasiBinomial().map(fit -> Math.signum(slope) * Math.signum(fit.slope()) >= 0);
    }

    private Outcome<Boolean> isOfManyAreas() {
        if (series.members().isEmpty()) {
            return Outcome.none(Obstacle.NOT_A_SUM);
        }
        if (judged.stream().anyMatch(period -> series.withholdsMember(period.period()))) {
            return Outcome.none(Obstacle.WITHHELD);
        }
        AreaContrasts.Result result = contrasts.result();
        numbers.putAll(result.numbers());
        driving.addAll(result.areas());
        return result.survives();
    }

    private Outcome<Boolean> isBeyondUnknown() {
        List<Interval> intervals = new ArrayList<>();
        List<VictimCounts> victims = judged.stream().map(JudgedPeriod::victims).toList();
        VictimCounts last = victims.get(victims.size() - 1);
        boolean step = reading.id() == VerdictId.JUMP || reading.id() == VerdictId.DROP;
        if (step || isLine()) {
            VictimCounts before = step ? VictimCounts.together(victims.subList(0, victims.size() - 1)) : victims.get(0);
            Outcome<Interval> ends = VictimCounts.boundsOfChange(before, last);
            if (ends.why().isPresent()) {
                return Outcome.none(ends.why().get());
            }
            intervals.add(ends.found().orElseThrow());
        }
        List<Interval> bounds = new ArrayList<>();
        for (VictimCounts period : victims) {
            Outcome<Interval> one = period.bounds();
            if (one.why().isPresent()) {
                return Outcome.none(one.why().get());
            }
            bounds.add(one.found().orElseThrow());
        }
        for (ChangePart part : reading.parts()) {
            Shape shape = reading.shape();
            Optional<ShapeContrast> contrast = shape == null
                    ? Optional.empty()
                    : ShapeContrast.of(tests.adjusted(), shape, part, ShapeRules.USUAL)
                            .found();
            contrast.ifPresent(found -> intervals.add(scaled(found.within(bounds), years(part))));
        }
        Interval told = intervals.stream()
                .filter(interval -> interval.contains(0))
                .findFirst()
                .orElse(intervals.get(0));
        numbers.put("boundsLow", told.low());
        numbers.put("boundsHigh", told.high());
        return Outcome.of(!told.contains(0));
    }

    /** Returns the years that a slope runs over, so that its bounds are those of a change; 1 for a step. */
    private double years(ChangePart part) {
        Shape shape = reading.shape();
        int from = shape == null ? 0 : Math.max(0, shape.from());
        double first = judged.get(0).point().time();
        double last = judged.get(judged.size() - 1).point().time();
        double turn = judged.get(from).point().time();
        return switch (part) {
            case SLOPE -> last - first;
            case SLOPE_BEFORE -> turn - first;
            case SLOPE_AFTER -> last - turn;
            default -> 1;
        };
    }

    private static Interval scaled(Interval interval, double times) {
        return new Interval(interval.low() * times, interval.high() * times);
    }
}
