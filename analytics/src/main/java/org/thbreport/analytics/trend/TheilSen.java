package org.thbreport.analytics.trend;

import java.util.Arrays;
import java.util.List;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The slope of Theil (1950) and Sen (1968): the median of the slopes between all pairs of periods. Its interval takes the
 * slopes at the ranks (m - C) / 2 and (m + C) / 2 + 1, interpolated, where C is z times the standard deviation of
 * Mann-Kendall's s (Gilbert 1987), and at the outermost slopes where the ranks lie beyond them.
 *
 * @param confidence level of the interval
 */
public record TheilSen(Confidence confidence) {

    /** For the variance of s alone, which needs no exact p. */
    private static final MannKendall ORDER = new MannKendall(0);

    /** At 95 %. */
    public static final TheilSen USUAL = new TheilSen(Confidence.USUAL);

    /**
     * Returns the slope a year, a fraction of 1. With fewer than five periods the interval is the range of all slopes and
     * covers less than its level.
     *
     * @param series shares in the order of time
     * @return the slope; withheld for fewer than two periods
     */
    public Outcome<SenSlope> fit(List<SharePoint> series) {
        SharePoint.requireRising(series);
        int n = series.size();
        if (n < 2) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int m = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                SharePoint from = series.get(i);
                SharePoint to = series.get(j);
                slopes[m++] = to.cases().minus(from.cases()) / (to.time() - from.time());
            }
        }
        Arrays.sort(slopes);
        double slope = at(slopes, (m + 1) / 2.0);
        double[] intercepts = series.stream()
                .mapToDouble(point -> point.share() - slope * point.time())
                .sorted()
                .toArray();
        double variance =
                ORDER.test(series).found().map(MannKendallResult::variance).orElse(0.0);
        double half = confidence.z() * Math.sqrt(variance) / 2;
        return Outcome.of(new SenSlope(
                slope, at(intercepts, (n + 1) / 2.0), at(slopes, m / 2.0 - half), at(slopes, m / 2.0 + half + 1)));
    }

    /** Returns the value at a rank from 1, interpolated; the outermost one beyond the ends. */
    static double at(double[] sorted, double rank) {
        double inside = Math.max(1, Math.min(sorted.length, rank));
        int below = (int) Math.floor(inside);
        double low = sorted[below - 1];
        return below == sorted.length ? low : low + (inside - below) * (sorted[below] - low);
    }
}
