package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.shape.ChangePart;
import org.thbreport.analytics.shape.Shape;
import org.thbreport.analytics.shape.ShapeContrast;
import org.thbreport.analytics.shape.ShapeKind;
import org.thbreport.analytics.shape.ShapeRules;
import org.thbreport.analytics.shape.Shapes;

/** Gathers the numbers that a verdict rests on; a number that is not defined is left out. */
final class VerdictNumbers {

    /** The chance of seeing a change of the size that could have been seen. */
    private static final double POWER = 0.8;

    private final List<JudgedPeriod> judged;
    private final SegmentTests tests;
    private final Map<String, Double> numbers = new LinkedHashMap<>();

    VerdictNumbers(List<JudgedPeriod> judged, SegmentTests tests) {
        this.judged = judged;
        this.tests = tests;
    }

    /** Returns the numbers of any verdict. */
    Map<String, Double> all(Reading reading, boolean small, VerdictRules rules) {
        int n = judged.size();
        JudgedPeriod end = judged.get(n - 1);
        numbers.put("periods", (double) n);
        if (small) {
            numbers.put("smallestKnown", smallestKnown(judged));
        }
        if (small && smallestKnown(judged) < rules.smallestKnown()) {
            counts();
        }
        DoubleSummaryStatistics shares = shares();
        numbers.put("constant", one(range() < SegmentReading.LEAST));
        numbers.put("lowestShare", shares.getMin());
        numbers.put("highestShare", shares.getMax());
        numbers.put("firstShare", judged.get(0).share());
        numbers.put("lastShare", end.share());
        numbers.put("difference", difference(end, judged.get(0)));
        tests.mannKendall().found().ifPresent(test -> numbers.put("mannKendallP", test.p()));
        tests.sen().found().ifPresent(sen -> {
            numbers.put("slope", sen.slope());
            numbers.put("slopeLow", sen.low());
            numbers.put("slopeHigh", sen.high());
        });
        if (n > 1) {
            List<JudgedPeriod> earlier = judged.subList(0, n - 1);
            numbers.put("higherThanEarlier", one(earlier.stream().allMatch(other -> difference(end, other) > 0)));
            numbers.put("lowerThanEarlier", one(earlier.stream().allMatch(other -> difference(end, other) < 0)));
            numbers.put("tooShortForJump", one(n < rules.fewestPeriodsForJump()));
            Proportion before = earlier();
            numbers.put("earlierShare", before.share());
            numbers.put("step", end.point().cases().minus(before));
            numbers.put("earlierP", earlierP(n));
            tests.laney().found().ifPresent(laney -> numbers.put("laneyZ", laney.lastZ()));
        }
        Shapes shapes = tests.shapes();
        if (shapes != null) {
            Shape shape = reading.shape() == null ? shapes.best() : reading.shape();
            numbers.put("shapeGain", shapes.gain(shape));
            numbers.put("beyondDependence", shapes.beyondDependence(shape));
            if (n >= rules.fewestPeriodsForJump() && range() >= SegmentReading.LEAST) {
                detectable(shapes, rules.alpha());
            }
        }
        if (reading.shape() != null) {
            if (shapes != null && reading.shape().kind() == ShapeKind.STEP) {
                numbers.put(
                        "beyondLine",
                        shapes.line().criterion() - reading.shape().criterion());
            }
            shaped(reading.shape());
        }
        return numbers;
    }

    /** Returns the earlier periods together; in a series with a season, those of the same part of the year. */
    private Proportion earlier() {
        int n = judged.size();
        Shapes shapes = tests.shapes();
        if (shapes == null || !shapes.isSeasonal()) {
            return SharePoint.pooled(points(0, n - 1));
        }
        int season = tests.adjusted().get(n - 1).season();
        List<SharePoint> same = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            if (tests.adjusted().get(i).season() == season) {
                same.add(judged.get(i).point());
            }
        }
        return SharePoint.pooled(same);
    }

    /** Returns the distance of the highest share from the lowest. */
    private double range() {
        DoubleSummaryStatistics shares = shares();
        return shares.getMax() - shares.getMin();
    }

    private DoubleSummaryStatistics shares() {
        return judged.stream().mapToDouble(JudgedPeriod::share).summaryStatistics();
    }

    /** Adds the counts at both ends, for a series that is too small for percentages. */
    private void counts() {
        Proportion first = judged.get(0).point().cases();
        Proportion last = judged.get(judged.size() - 1).point().cases();
        numbers.put("firstCount", first.count());
        numbers.put("firstKnown", first.total());
        numbers.put("lastCount", last.count());
        numbers.put("lastKnown", last.total());
    }

    /** Adds the smallest change that this scatter would have shown: a steady one a year, and one of the last period. */
    private void detectable(Shapes shapes, double alpha) {
        int n = judged.size();
        double mean = 0;
        for (JudgedPeriod period : judged) {
            mean += period.point().time() / n;
        }
        double squares = 0;
        double times = 0;
        for (int i = 0; i < n; i++) {
            double residual =
                    tests.adjusted().get(i).share() - shapes.constant().fitted().get(i);
            double time = judged.get(i).point().time() - mean;
            squares += residual * residual;
            times += time * time;
        }
        double scatter = Math.max(Math.sqrt(squares / (n - 1)), ShapeRules.USUAL.floor());
        TDistribution t = TDistribution.of(n - 2);
        double far = t.inverseSurvivalProbability(alpha / 2) + t.inverseSurvivalProbability(1 - POWER);
        numbers.put("detectableSlope", far * scatter / Math.sqrt(times));
        numbers.put("detectableStep", far * scatter * Math.sqrt(1 + 1.0 / (n - 1)));
    }

    private void shaped(Shape shape) {
        int n = judged.size();
        int from = shape.from();
        switch (shape.kind()) {
            case STEP -> levels(pooled(0, from), null, pooled(from, n));
            case TWO_STEPS -> levels(pooled(0, from), pooled(from, shape.to()), pooled(shape.to(), n));
            case ONE_OFF, LINE_AND_ONE_OFF -> {
                numbers.put("oneOffShare", pooled(from, shape.to() + 1));
                numbers.put(
                        "usualShare",
                        SharePoint.pooled(others(from, shape.to())).share());
                contrast(shape, ChangePart.SLOPE, "slopeBeside");
            }
            case BEND -> {
                numbers.put("shareAtTurn", judged.get(from).share());
                numbers.put("levelAfter", pooled(from, n));
                contrast(shape, ChangePart.SLOPE_BEFORE, "slopeBefore");
                contrast(shape, ChangePart.SLOPE_AFTER, "slopeAfter");
            }
            case LINE_AND_STEP -> {
                numbers.put("shareBefore", judged.get(from - 1).share());
                numbers.put("shareAtStep", judged.get(from).share());
                contrast(shape, ChangePart.SLOPE, "slopeBeside");
                contrast(shape, ChangePart.STEP, "stepBeside");
            }
            default -> {}
        }
    }

    private void contrast(Shape shape, ChangePart part, String name) {
        ShapeContrast.of(tests.adjusted(), shape, part, ShapeRules.USUAL)
                .found()
                .ifPresent(contrast -> numbers.put(name, contrast.value()));
    }

    private void levels(double before, @Nullable Double between, double after) {
        numbers.put("levelBefore", before);
        if (between != null) {
            numbers.put("levelBetween", between);
        }
        numbers.put("levelAfter", after);
        numbers.put("levelDifference", after - before);
    }

    private List<SharePoint> others(int from, int to) {
        List<SharePoint> points = new ArrayList<>(points(0, from));
        points.addAll(points(to + 1, judged.size()));
        return points;
    }

    private List<SharePoint> points(int from, int to) {
        return judged.subList(from, to).stream().map(JudgedPeriod::point).toList();
    }

    /** Returns the share of some periods taken together. */
    private double pooled(int from, int to) {
        return SharePoint.pooled(points(from, to)).share();
    }

    /** Returns p of the earlier periods' trend; 1 where their shares are all equal. */
    private double earlierP(int n) {
        return MannKendall.USUAL
                .test(points(0, n - 1))
                .found()
                .map(MannKendallResult::p)
                .orElse(1.0);
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }

    private static double difference(JudgedPeriod later, JudgedPeriod earlier) {
        return later.point().cases().minus(earlier.point().cases());
    }

    /** Returns the fewest victims in the base of any period. */
    static double smallestKnown(List<JudgedPeriod> judged) {
        return judged.stream()
                .mapToDouble(period -> period.point().cases().total())
                .min()
                .orElseThrow();
    }
}
