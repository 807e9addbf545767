package org.thbreport.analytics.trend;

import java.util.Arrays;
import java.util.List;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * Laney's p' chart (2002): the last period against the ones before it, measured by how much those scatter from one to the
 * next. The baseline leaves out the period tested.
 *
 * @param limit distance, in sigmas, beyond which the last period is unusual
 */
public record LaneyChart(double limit) {

    /** Limits of 3 sigma. */
    public static final LaneyChart USUAL = new LaneyChart(3);

    /** The mean range of two normal values, to the three decimals that charts use (d2). */
    private static final double MEAN_RANGE = 1.128;

    /** Checks the option. */
    public LaneyChart {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("limits of " + limit + " sigma");
        }
    }

    /**
     * Charts a series.
     *
     * @param series shares in the order of time
     * @return the chart; withheld for fewer than three periods, fractional counts, a baseline of nothing but 0 or 1, and
     *     one without any scatter
     */
    public Outcome<LaneyResult> of(List<SharePoint> series) {
        SharePoint.requireRising(series);
        int last = series.size() - 1;
        if (last < 2) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        if (!SharePoint.areWhole(series)) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        Proportion baseline = SharePoint.pooled(series.subList(0, last));
        if (baseline.count() == 0 || baseline.rest() == 0) {
            return Outcome.none(Obstacle.ALL_OR_NONE);
        }
        double[] z = series.stream()
                .mapToDouble(point -> point.cases().minus(baseline) / binomial(baseline, point))
                .toArray();
        double ranges = 0;
        for (int i = 1; i < last; i++) {
            ranges += Math.abs(z[i] - z[i - 1]);
        }
        double sigmaZ = ranges / (last - 1) / MEAN_RANGE;
        if (sigmaZ == 0) {
            return Outcome.none(Obstacle.NO_SCATTER);
        }
        List<Double> scores =
                Arrays.stream(z).map(score -> score / sigmaZ).boxed().toList();
        double width = limit * sigmaZ * binomial(baseline, series.get(last));
        return Outcome.of(new LaneyResult(
                baseline.share(),
                sigmaZ,
                scores,
                baseline.share() - width,
                baseline.share() + width,
                Math.abs(scores.get(last)) > limit));
    }

    private static double binomial(Proportion baseline, SharePoint point) {
        double total = baseline.total();
        return Math.sqrt(baseline.count()
                / total
                * (baseline.rest() / total)
                / point.cases().total());
    }
}
