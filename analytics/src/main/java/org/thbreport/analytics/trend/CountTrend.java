package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * How the number of all victims swings from period to period: asked before any test on counts, because one case may bring many victims.
 *
 * @param periods number of periods
 * @param mean mean number a period
 * @param lowest lowest number
 * @param highest highest number
 * @param dispersion Pearson's chi-square around the mean over periods less 1: 1 where chance alone makes the counts differ
 * @param p p-value of that chi-square
 * @param line log-linear trend, with the dispersion around it
 */
public record CountTrend(
        int periods,
        double mean,
        double lowest,
        double highest,
        double dispersion,
        double p,
        Outcome<QuasiPoissonFit> line) {

    /** Counts that scatter more than this many times chance are not tested as if they were chance. */
    public static final double MOST_BY_CHANCE = 1.5;

    private static final int FEWEST = 4;

    /** Returns whether the counts scatter, around their line, no more than exact tests allow for. */
    public boolean allowsExactTests() {
        return line.found().map(QuasiPoissonFit::dispersion).orElse(dispersion) <= MOST_BY_CHANCE;
    }

    /** Returns how many times as widely the counts scatter as chance alone would make them. */
    public double timesChance() {
        return Math.sqrt(dispersion);
    }

    /** Describes the totals of a segment. */
    static Outcome<CountTrend> of(List<JudgedPeriod> judged) {
        List<Double> totals = new ArrayList<>();
        for (JudgedPeriod period : judged) {
            Outcome<Double> total = period.victims().total();
            if (total.why().isPresent()) {
                return Outcome.none(total.why().get());
            }
            totals.add(total.found().orElseThrow());
        }
        if (totals.size() < FEWEST) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double[] counts = totals.stream().mapToDouble(Double::doubleValue).toArray();
        double[] times =
                judged.stream().mapToDouble(period -> period.point().time()).toArray();
        return of(times, counts);
    }

    /** Describes counts. R: {@code summary(glm(x ~ 1, quasipoisson))$dispersion}. */
    public static Outcome<CountTrend> of(double[] times, double[] counts) {
        int n = counts.length;
        double mean = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (double count : counts) {
            mean += count / n;
            lowest = Math.min(lowest, count);
            highest = Math.max(highest, count);
        }
        if (mean == 0) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        double chiSquare = 0;
        for (double count : counts) {
            chiSquare += (count - mean) * (count - mean) / mean;
        }
        return Outcome.of(new CountTrend(
                n,
                mean,
                lowest,
                highest,
                chiSquare / (n - 1),
                ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquare),
                QuasiPoisson.fit(times, counts)));
    }
}
