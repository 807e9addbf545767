package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.shape.ShapeChoice;
import org.thbreport.analytics.shape.ShapePoint;
import org.thbreport.analytics.shape.Shapes;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * Computes the trend of a series: all tests wherever they are defined, and the verdict.
 *
 * @param rules thresholds of the verdict
 * @param confidence level of the interval of the slope
 * @param persons whether values are numbers of persons
 * @param countable whether values are whole numbers of persons
 * @param base what the shares are shares of
 */
public record TrendOverTime(
        VerdictRules rules, Confidence confidence, boolean persons, boolean countable, ShareBase base) {

    private static final int MONTHS = 12;

    /** Returns the trend; empty for a series in which no period has a share. */
    public Optional<Trend> of(AreaSeries series) {
        List<Segmentation> segments = Segmentation.split(series, base);
        return segments.isEmpty() ? Optional.empty() : Optional.of(trend(series, segments));
    }

    private Trend trend(AreaSeries series, List<Segmentation> segments) {
        Segmentation latest = segments.get(segments.size() - 1);
        Obstacle obstacle = countsObstacle(latest.judged());
        List<SharePoint> points = latest.points();
        Outcome<LaneyResult> laney = ofCounts(obstacle, points, new LaneyChart(rules.sigmas())::of);
        boolean small = persons && obstacle != Obstacle.NO_COUNTS;
        JudgedSum sum = JudgedSum.of(series, latest.judged(), base);
        Verdict verdict =
                new VerdictDecision(rules, sum, tests(sum.judged(), obstacle), small, obstacle == null, base).verdict();
        return new Trend(
                series.area().key(),
                latest.judged().stream().map(JudgedPeriod::period).toList(),
                MannKendall.USUAL.test(points),
                new TheilSen(confidence).fit(points),
                ofCounts(obstacle, points, CochranArmitage::test),
                ofCounts(obstacle, points, QuasiBinomial.USUAL::fit),
                laney,
                obstacle == null ? CountTrend.of(latest.judged()) : Outcome.none(obstacle),
                baseYears(latest.judged()),
                segments.stream().map(this::segment).toList(),
                verdict);
    }

    /** Returns the tests that the verdict rests on, within seasons where the series has some. */
    private SegmentTests tests(List<JudgedPeriod> judged, @Nullable Obstacle obstacle) {
        List<SharePoint> points = judged.stream().map(JudgedPeriod::point).toList();
        int seasons = judged.get(0).period().isPooled()
                ? 1
                : MONTHS / judged.get(0).period().unitMonths();
        List<ShapePoint> shapePoints = shapePoints(points, seasons, obstacle != Obstacle.NO_COUNTS);
        Shapes shapes = ShapeChoice.USUAL.of(shapePoints, seasons).orNull();
        List<Double> season = shapes == null ? List.of() : shapes.season();
        boolean seasonal = !season.isEmpty();
        List<List<SharePoint>> bySeason = seasonal ? bySeason(points, shapePoints, seasons) : List.of();
        SeasonalKendall within = new SeasonalKendall(confidence);
        return new SegmentTests(
                seasonal ? within.test(bySeason) : MannKendall.USUAL.test(points),
                seasonal ? within.slope(bySeason) : new TheilSen(confidence).fit(points),
                ofCounts(obstacle, points, QuasiBinomial.USUAL::fit),
                seasonal
                        ? Outcome.none(Obstacle.NOT_APPLICABLE)
                        : ofCounts(obstacle, points, new LaneyChart(rules.sigmas())::of),
                shapes,
                ShapeChoice.adjusted(shapePoints, season));
    }

    private static List<ShapePoint> shapePoints(List<SharePoint> points, int seasons, boolean counts) {
        Proportion all = SharePoint.pooled(points);
        double share = (all.count() + 1) / (all.total() + 2);
        return points.stream()
                .map(point -> new ShapePoint(
                        point.time(),
                        ShapeChoice.seasonOf(point.time(), seasons),
                        point.share(),
                        counts ? share * (1 - share) / point.cases().total() : 0))
                .toList();
    }

    private static List<List<SharePoint>> bySeason(List<SharePoint> points, List<ShapePoint> shapePoints, int seasons) {
        List<List<SharePoint>> all = new ArrayList<>();
        for (int season = 0; season < seasons; season++) {
            List<SharePoint> one = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (shapePoints.get(i).season() == season) {
                    one.add(points.get(i));
                }
            }
            all.add(one);
        }
        return all;
    }

    private static SortedMap<ReferencePeriod, Double> baseYears(List<JudgedPeriod> judged) {
        JudgedPeriod last = judged.get(judged.size() - 1);
        SortedMap<ReferencePeriod, Double> differences = new TreeMap<>();
        judged.subList(0, judged.size() - 1)
                .forEach(period -> differences.put(
                        period.period(),
                        last.point().cases().minus(period.point().cases())));
        return differences;
    }

    private Segment segment(Segmentation segment) {
        return new Segment(
                segment.start(),
                segment.judged().stream().map(JudgedPeriod::period).toList(),
                MannKendall.USUAL.test(segment.points()),
                new TheilSen(confidence).fit(segment.points()));
    }

    /** Returns why tests that need counts cannot be used, or null. */
    private @Nullable Obstacle countsObstacle(List<JudgedPeriod> judged) {
        if (judged.stream().noneMatch(period -> period.victims().isPresent())) {
            return Obstacle.NO_COUNTS;
        }
        if (!countable) {
            return Obstacle.FRACTIONAL_COUNTS;
        }
        return judged.stream().anyMatch(period -> period.victims().precision() == Precision.APPROXIMATE)
                ? Obstacle.APPROXIMATE
                : null;
    }

    private static <T> Outcome<T> ofCounts(
            @Nullable Obstacle obstacle, List<SharePoint> points, Function<List<SharePoint>, Outcome<T>> test) {
        return obstacle == null ? test.apply(points) : Outcome.none(obstacle);
    }
}
