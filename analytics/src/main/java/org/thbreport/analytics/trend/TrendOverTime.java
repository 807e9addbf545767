package org.thbreport.analytics.trend;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.model.data.Precision;

/**
 * Computes the trend of a series: all tests wherever they are defined, and the verdict.
 *
 * @param rules thresholds of the verdict
 * @param confidence level of the interval of the slope
 * @param persons whether values are numbers of persons
 * @param countable whether values are whole numbers of persons
 */
public record TrendOverTime(VerdictRules rules, Confidence confidence, boolean persons, boolean countable) {

    /** Returns the trend; empty for a series in which no single period has a share. */
    public Optional<Trend> of(AreaSeries series) {
        List<Segmentation> segments = Segmentation.split(series);
        return segments.isEmpty() ? Optional.empty() : Optional.of(trend(series, segments));
    }

    private Trend trend(AreaSeries series, List<Segmentation> segments) {
        Segmentation latest = segments.get(segments.size() - 1);
        Obstacle obstacle = countsObstacle(series, latest);
        SegmentTests tests = new SegmentTests(
                MannKendall.USUAL.test(latest.points()),
                new TheilSen(confidence).fit(latest.points()),
                ofCounts(obstacle, latest, QuasiBinomial.USUAL::fit),
                ofCounts(obstacle, latest, new LaneyChart(rules.sigmas())::of));
        boolean small = persons && obstacle != Obstacle.NO_COUNTS;
        Verdict verdict = new VerdictDecision(rules, series, latest.judged(), tests, small).verdict();
        return new Trend(
                series.area().key(),
                latest.judged().stream().map(JudgedPeriod::period).toList(),
                tests.mannKendall(),
                tests.sen(),
                ofCounts(obstacle, latest, CochranArmitage::test),
                tests.quasiBinomial(),
                tests.laney(),
                segments.stream().map(this::segment).toList(),
                verdict);
    }

    private Segment segment(Segmentation segment) {
        return new Segment(
                segment.start(),
                segment.judged().stream().map(JudgedPeriod::period).toList(),
                MannKendall.USUAL.test(segment.points()),
                new TheilSen(confidence).fit(segment.points()));
    }

    /** Returns why tests that need counts cannot be used, or null. */
    private @Nullable Obstacle countsObstacle(AreaSeries series, Segmentation segment) {
        if (series.singlePeriods().isEmpty()) {
            return Obstacle.NO_COUNTS;
        }
        if (!countable) {
            return Obstacle.FRACTIONAL_COUNTS;
        }
        return segment.judged().stream().anyMatch(judged -> judged.victims().precision() == Precision.APPROXIMATE)
                ? Obstacle.APPROXIMATE
                : null;
    }

    private static <T> Outcome<T> ofCounts(
            @Nullable Obstacle obstacle, Segmentation segment, Function<List<SharePoint>, Outcome<T>> test) {
        return obstacle == null ? test.apply(segment.points()) : Outcome.none(obstacle);
    }
}
