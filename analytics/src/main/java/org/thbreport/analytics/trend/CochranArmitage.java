package org.thbreport.analytics.trend;

import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The linear trend in proportions of Cochran (1954) and Armitage (1955), with the chi-square of the departure from it. With
 * thousands of cases the first nearly always stands out; it means little where the departure stands out too.
 */
public final class CochranArmitage {

    private CochranArmitage() {}

    /**
     * Tests a series. R: {@code prop.trend.test(x, n, t)}; departure: {@code prop.test(x, n)} less that.
     *
     * @param series shares in the order of time
     * @return the result; withheld for fewer than two periods, fractional counts, and where all shares are 0 or all 1
     */
    public static Outcome<CochranArmitageResult> test(List<SharePoint> series) {
        SharePoint.requireRising(series);
        if (series.size() < 2) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        if (!SharePoint.areWhole(series)) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        Proportion all = SharePoint.pooled(series);
        if (all.count() == 0 || all.rest() == 0) {
            return Outcome.none(Obstacle.ALL_OR_NONE);
        }
        double total = all.total();
        double variance = all.share() * (all.rest() / total);
        double mean = 0;
        for (SharePoint point : series) {
            mean += point.cases().total() / total * point.time();
        }
        double cross = 0;
        double spread = 0;
        for (SharePoint point : series) {
            double distance = point.time() - mean;
            cross += point.cases().total() * distance * point.cases().minus(all);
            spread += point.cases().total() * distance * distance;
        }
        double slope = cross / spread;
        double departure = 0;
        for (SharePoint point : series) {
            double residual = point.cases().minus(all) - slope * (point.time() - mean);
            departure += point.cases().total() * residual * residual / variance;
        }
        double z = cross / Math.sqrt(spread * variance);
        int df = series.size() - 2;
        return Outcome.of(new CochranArmitageResult(
                z * z,
                z,
                Erfc.value(Math.abs(z) / Math.sqrt(2)),
                df == 0 ? null : departure,
                df,
                df == 0 ? null : ChiSquaredDistribution.of(df).survivalProbability(departure)));
    }
}
