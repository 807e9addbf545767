package org.thbreport.analytics.shape;

import java.util.List;

/**
 * How much a series scatters at least, and what each period weighs. A period of few victims weighs less, by its binomial variance and
 * by how much the series moves from one period to the next.
 */
final class Noise {

    private final double[] rootWeights;
    private final double floor;
    private final double least;
    private final int n;

    private Noise(double[] rootWeights, double floor, double least) {
        this.rootWeights = rootWeights;
        this.floor = floor;
        this.least = least;
        this.n = rootWeights.length;
    }

    static Noise of(List<ShapePoint> series, ShapeRules rules) {
        int n = series.size();
        double moves = 0;
        double chance = 0;
        for (int i = 0; i < n; i++) {
            chance += series.get(i).variance() / n;
            if (i > 0) {
                double move = series.get(i).share() - series.get(i - 1).share();
                moves += move * move / 2 / (n - 1);
            }
        }
        double floor = rules.floor() * rules.floor();
        double beyond = Math.max(floor, moves - chance);
        double all = 0;
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = 1 / (series.get(i).variance() + beyond);
            all += weights[i];
        }
        double least = 0;
        double[] roots = new double[n];
        for (int i = 0; i < n; i++) {
            double weight = weights[i] * n / all;
            roots[i] = Math.sqrt(weight);
            least += weight * series.get(i).variance() / n;
        }
        return new Noise(roots, floor, rules.binomialPart() * least);
    }

    double[] rootWeights() {
        return rootWeights;
    }

    /** Returns minus twice the logarithm of the likelihood, but for a constant, of a sum of squared residuals. */
    double deviance(double residualSum) {
        return n * Math.log(Math.max(residualSum / n + floor, least));
    }
}
