package org.thbreport.analytics.shape;

import java.util.List;

/**
 * Years that hang together: one level, around which the share of a year lies near that of the year before (autoregression of the
 * first order, stationary, exact likelihood; over a gap of k years the correlation is its k-th power).
 */
final class HangingTogether {

    /** Correlations that are tried, in steps; a random walk is near the last. */
    private static final int STEPS = 49;

    private static final double STEP = 0.02;

    /** A level, a correlation. */
    private static final double PARAMETERS = 2;

    private HangingTogether() {}

    /** Returns the criterion of the best correlation, comparable with that of shapes. */
    static double criterion(List<ShapePoint> series, Noise noise) {
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            best = Math.min(best, deviance(series, noise, step * STEP));
        }
        return best + PARAMETERS * Math.log(series.size());
    }

    private static double deviance(List<ShapePoint> series, Noise noise, double correlation) {
        double squares = 1;
        double cross = series.get(0).share();
        double ofShares = cross * cross;
        double logVariance = 0;
        for (int i = 1; i < series.size(); i++) {
            ShapePoint before = series.get(i - 1);
            ShapePoint now = series.get(i);
            double carried = Math.pow(correlation, now.time() - before.time());
            double variance = 1 - carried * carried;
            double level = (1 - carried) * (1 - carried) / variance;
            double change = now.share() - carried * before.share();
            squares += level;
            cross += (1 - carried) * change / variance;
            ofShares += change * change / variance;
            logVariance += Math.log(variance);
        }
        double sum = Math.max(0, ofShares - cross * cross / squares);
        return noise.deviance(sum) + logVariance;
    }
}
