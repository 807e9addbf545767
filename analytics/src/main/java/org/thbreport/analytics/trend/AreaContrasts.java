package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeContrast;
import org.thbreport.analytics.shape.ShapePoint;
import org.thbreport.analytics.shape.ShapeRules;
import org.thbreport.model.study.ShareBase;

/**
 * Measures the change of a sum again: without each area in turn, among the areas that are there throughout, and in each area alone. The
 * shape stays that of the sum; its sizes, their errors and intervals are new.
 */
final class AreaContrasts {

    /** What is left without an area and within chance counts as nothing below this part of the whole. */
    private static final double HALF = 0.5;

    private final AreaSeries series;
    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final Shape shape;
    private final List<ChangePart> parts;
    private final ShareBase base;
    private final double tail;
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    AreaContrasts(JudgedSum sum, SegmentTests tests, Reading reading, ShareBase base, double tail) {
        this.series = sum.series();
        this.judged = sum.judged();
        this.tests = tests;
        this.shape = Objects.requireNonNull(reading.shape(), "a change without a shape");
        this.parts = reading.parts();
        this.base = base;
        this.tail = tail;
    }

    /** What is left of a change. */
    record Result(Outcome<Boolean> survives, List<String> areas, Map<String, Double> numbers) {}

    Result result() {
        List<AreaSeries> throughout = series.members().stream()
                .filter(member -> judged.stream()
                        .allMatch(period -> !cases(member, period).isEmpty()))
                .toList();
        List<ShapeContrast> whole = sizes(member -> true).orElse(List.of());
        if (whole.isEmpty()) {
            return new Result(Outcome.none(Obstacle.TOO_FEW_PERIODS), List.of(), numbers);
        }
        List<String> present = series.members().stream()
                .filter(member -> judged.stream()
                        .anyMatch(period -> !cases(member, period).isEmpty()))
                .map(member -> member.area().key())
                .toList();
        List<String> passing = present.stream()
                .filter(key -> throughout.stream()
                        .noneMatch(member -> member.area().key().equals(key)))
                .toList();
        List<String> driving = new ArrayList<>();
        @Nullable String weakest = leaveOneOut(whole, driving);
        Optional<List<ShapeContrast>> matched = passing.isEmpty() ? Optional.of(whole) : sizes(throughout::contains);
        matched.ifPresent(sizes -> numbers.put("matchedSize", sizes.get(0).value()));
        eachAlone(whole, throughout);
        if (!passing.isEmpty() && (matched.isEmpty() || !holds(whole, matched.get()))) {
            numbers.put("comingAndGoing", 1.0);
            driving.clear();
            driving.addAll(passing);
        }
        if (!driving.isEmpty()) {
            return new Result(Outcome.of(false), driving, numbers);
        }
        return weakest == null
                ? new Result(Outcome.none(Obstacle.WHOLE_TOTAL), List.of(), numbers)
                : new Result(Outcome.of(true), weakest.isEmpty() ? List.of() : List.of(weakest), numbers);
    }

    /**
     * Measures the change without each area and notes those without which it is gone.
     *
     * @return the area without which least is left, if what is left is within chance; an empty text if it never is; null if no area can
     *     be left out
     */
    private @Nullable String leaveOneOut(List<ShapeContrast> whole, List<String> driving) {
        double size = whole.get(0).value();
        double least = size;
        String weakest = "";
        boolean asked = false;
        for (AreaSeries left : series.members()) {
            List<ShapeContrast> without = sizes(member -> member != left).orElse(List.of());
            if (without.isEmpty()) {
                continue;
            }
            asked = true;
            double rest = without.get(0).value();
            if (!holds(whole, without) && (turns(whole, without) || isSmall(whole, without))) {
                driving.add(left.area().key());
            }
            if (rest * Math.signum(size) < least * Math.signum(size)) {
                least = rest;
                weakest = holds(whole, without) ? "" : left.area().key();
            }
        }
        if (!asked) {
            return null;
        }
        numbers.put("weakestWithoutOne", least);
        return weakest;
    }

    /** Counts the areas that are there throughout and moved with the sum, or against it. */
    private void eachAlone(List<ShapeContrast> whole, List<AreaSeries> throughout) {
        double with = 0;
        double against = 0;
        for (AreaSeries one : throughout) {
            List<ShapeContrast> alone = sizes(member -> member == one).orElse(List.of());
            if (!alone.isEmpty()) {
                double sign = Math.signum(alone.get(0).value())
                        * Math.signum(whole.get(0).value());
                with += sign > 0 ? 1 : 0;
                against += sign < 0 ? 1 : 0;
            }
        }
        numbers.put("areasWith", with);
        numbers.put("areasAgainst", against);
    }

    private boolean holds(List<ShapeContrast> whole, List<ShapeContrast> part) {
        for (int i = 0; i < whole.size(); i++) {
            Interval interval = part.get(i).interval(tail);
            if (whole.get(i).value() > 0 ? interval.low() <= 0 : interval.high() >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean turns(List<ShapeContrast> whole, List<ShapeContrast> part) {
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).value() * part.get(i).value() < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(List<ShapeContrast> whole, List<ShapeContrast> part) {
        for (int i = 0; i < whole.size(); i++) {
            if (Math.abs(part.get(i).value()) < HALF * Math.abs(whole.get(i).value())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the sizes of the change among some areas; empty where they lack too many periods for them. */
    private Optional<List<ShapeContrast>> sizes(Predicate<AreaSeries> which) {
        List<AreaSeries> areas = series.members().stream().filter(which).toList();
        List<ShapePoint> points = new ArrayList<>();
        int from = shape.from();
        int to = shape.to();
        int lastBefore = shape.from();
        for (int i = 0; i < judged.size(); i++) {
            JudgedPeriod period = judged.get(i);
            Proportion sum =
                    areas.stream().map(area -> cases(area, period)).reduce(new Proportion(0, 0), Proportion::plus);
            if (sum.isEmpty()) {
                if (i == judged.size() - 1 || i == lastBefore) {
                    return Optional.empty();
                }
                from -= i < shape.from() ? 1 : 0;
                to -= i <= shape.to() ? 1 : 0;
                continue;
            }
            ShapePoint place = tests.adjusted().get(i);
            double season = period.share() - place.share();
            points.add(new ShapePoint(
                    place.time(), place.season(), sum.share() - season, sum.share() * (1 - sum.share()) / sum.total()));
        }
        if (points.isEmpty() || (shape.from() >= 0 && from < 1)) {
            return Optional.empty();
        }
        Shape moved = new Shape(shape.kind(), from, shape.to() < 0 ? -1 : to, shape.criterion(), List.of());
        List<ShapeContrast> sizes = new ArrayList<>();
        for (ChangePart part : parts) {
            ShapeContrast contrast =
                    ShapeContrast.of(points, moved, part, ShapeRules.USUAL).orNull();
            if (contrast == null) {
                return Optional.empty();
            }
            sizes.add(contrast);
        }
        return Optional.of(sizes);
    }

    private Proportion cases(AreaSeries member, JudgedPeriod period) {
        return member.at(period.period())
                .flatMap(place -> JudgedPeriod.cases(place.victims(), base))
                .orElse(new Proportion(0, 0));
    }
}
