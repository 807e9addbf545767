package org.thbreport.analytics.trend;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The quasi-Poisson log-linear model of counts on time (Wedderburn 1974), for counts that swing more than chance: one case may bring
 * many victims. Time is centred on the unweighted mean of the periods.
 */
public final class QuasiPoisson {

    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-12;

    /** Near the highest likelihood its rounding must not cut a step. */
    private static final double FULL_STEP = 1e-6;

    private QuasiPoisson() {}

    /**
     * Fits counts. R: {@code glm(x ~ I(t - mean(t)), family = quasipoisson)}.
     *
     * @param times places on the time axis, in years, rising
     * @param counts counts, from 0
     * @return the fit; withheld for fewer than three periods, no cases, and where cases stand in an outermost period alone
     */
    public static Outcome<QuasiPoissonFit> fit(double[] times, double[] counts) {
        int n = times.length;
        if (n < 3) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double total = Arrays.stream(counts).sum();
        if (total == 0) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        if (counts[0] == total || counts[n - 1] == total) {
            return Outcome.none(Obstacle.SEPARATED);
        }
        double centre = Arrays.stream(times).average().orElseThrow();
        double[] x = Arrays.stream(times).map(time -> time - centre).toArray();
        double intercept = Math.log(total / n);
        double slope = 0;
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && !(moved < SETTLED); step++) {
            double[] sums = sums(x, counts, intercept, slope);
            double determinant = sums[0] * sums[2] - sums[1] * sums[1];
            double stepIntercept = (sums[2] * sums[3] - sums[1] * sums[4]) / determinant;
            double stepSlope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
            double size = Math.abs(stepIntercept) + Math.abs(stepSlope) * (x[n - 1] - x[0]);
            double before = likelihood(x, counts, intercept, slope);
            double part = 1;
            while (size * part > FULL_STEP
                    && likelihood(x, counts, intercept + part * stepIntercept, slope + part * stepSlope) < before) {
                part /= 2;
            }
            intercept += part * stepIntercept;
            slope += part * stepSlope;
            moved = part * size;
        }
        return moved < SETTLED ? result(x, counts, intercept, slope) : Outcome.none(Obstacle.NOT_CONVERGED);
    }

    private static Outcome<QuasiPoissonFit> result(double[] x, double[] counts, double intercept, double slope) {
        int df = x.length - 2;
        double[] sums = sums(x, counts, intercept, slope);
        double chiSquare = 0;
        for (int i = 0; i < x.length; i++) {
            double mean = Math.exp(intercept + slope * x[i]);
            chiSquare += (counts[i] - mean) * (counts[i] - mean) / mean;
        }
        double dispersion = chiSquare / df;
        double information = sums[2] - sums[1] * sums[1] / sums[0];
        double standardError = Math.sqrt(dispersion / information);
        if (!(standardError > 0)) {
            return Outcome.none(Obstacle.NO_SCATTER);
        }
        double t = slope / standardError;
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
        return Outcome.of(new QuasiPoissonFit(intercept, slope, standardError, t, df, Math.min(1, p), dispersion));
    }

    /** Returns weights, weighted times, their squares, residuals, residuals by time, each added up. */
    private static double[] sums(double[] x, double[] counts, double intercept, double slope) {
        double[] sums = new double[5];
        for (int i = 0; i < x.length; i++) {
            double mean = Math.exp(intercept + slope * x[i]);
            sums[0] += mean;
            sums[1] += mean * x[i];
            sums[2] += mean * x[i] * x[i];
            sums[3] += counts[i] - mean;
            sums[4] += (counts[i] - mean) * x[i];
        }
        return sums;
    }

    private static double likelihood(double[] x, double[] counts, double intercept, double slope) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double log = intercept + slope * x[i];
            sum += counts[i] * log - Math.exp(log);
        }
        return sum;
    }
}
