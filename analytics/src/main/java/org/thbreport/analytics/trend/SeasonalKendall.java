package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The test of Hirsch, Slack and Smith (1982) for a rise or fall of a series with seasons: Mann-Kendall's s within each season, added up;
 * and the median of the slopes within seasons, with Gilbert's interval (1987). p is from the normal distribution, with continuity.
 *
 * @param confidence level of the interval of the slope
 */
public record SeasonalKendall(Confidence confidence) {

    private static final MannKendall ORDER = new MannKendall(0);

    /**
     * Tests a series.
     *
     * @param bySeason the shares of each season, in the order of time
     * @return the result; withheld where no season has two shares that differ
     */
    public Outcome<MannKendallResult> test(List<List<SharePoint>> bySeason) {
        int s = 0;
        double variance = 0;
        double pairs = 0;
        for (List<SharePoint> season : bySeason) {
            MannKendallResult one = ORDER.test(season).orNull();
            if (one != null) {
                s += one.s();
                variance += one.variance();
            }
            pairs += season.size() * (season.size() - 1.0) / 2;
        }
        if (variance == 0) {
            return Outcome.none(Obstacle.ALL_EQUAL);
        }
        double z = (s - Integer.signum(s)) / Math.sqrt(variance);
        return Outcome.of(new MannKendallResult(
                s, variance, z, s / pairs, Math.min(1, Erfc.value(Math.abs(z) / Math.sqrt(2))), false));
    }

    /** Returns the median slope within seasons; its intercept is 0, since each season has one of its own. */
    public Outcome<SenSlope> slope(List<List<SharePoint>> bySeason) {
        List<Double> slopes = new ArrayList<>();
        for (List<SharePoint> season : bySeason) {
            for (int i = 0; i < season.size(); i++) {
                for (int j = i + 1; j < season.size(); j++) {
                    slopes.add(season.get(j).cases().minus(season.get(i).cases())
                            / (season.get(j).time() - season.get(i).time()));
                }
            }
        }
        if (slopes.isEmpty()) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double[] sorted = slopes.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int m = sorted.length;
        double variance =
                test(bySeason).found().map(MannKendallResult::variance).orElse(0.0);
        double half = confidence.z() * Math.sqrt(variance) / 2;
        return Outcome.of(new SenSlope(
                TheilSen.at(sorted, (m + 1) / 2.0),
                0,
                TheilSen.at(sorted, m / 2.0 - half),
                TheilSen.at(sorted, m / 2.0 + half + 1)));
    }
}
