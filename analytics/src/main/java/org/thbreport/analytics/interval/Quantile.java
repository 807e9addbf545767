package org.thbreport.analytics.interval;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * Quantiles to full relative precision, for chances in the lower half. They are sought on a logarithmic scale: the
 * distributions' own inverse stops at an absolute error of 1e-9, which is too coarse for one case of a million.
 */
final class Quantile {

    private static final BrentSolver SOLVER = new BrentSolver(1e-15, 1e-15, 0);

    private Quantile() {}

    /** Returns the quantile of a beta distribution. R: {@code qbeta(chance, a, b)}. */
    static double beta(double chance, double a, double b) {
        return share(share -> RegularizedBeta.value(share, a, b), chance);
    }

    /** Returns the upper quantile of a beta distribution. R: {@code qbeta(chance, a, b, lower = FALSE)}. */
    static double upperBeta(double chance, double a, double b) {
        return share(share -> RegularizedBeta.complement(share, a, b), chance);
    }

    /** Returns the lower quantile of a gamma distribution of scale 1. R: {@code qgamma(chance, shape)}. */
    static double gamma(double chance, double shape) {
        double centre = Math.log(shape);
        return Math.exp(solve(log -> RegularizedGamma.P.value(shape, Math.exp(log)), chance, centre - 80, centre + 2));
    }

    /** Returns the upper quantile of a gamma distribution of scale 1. R: {@code qgamma(chance, shape, lower = FALSE)}. */
    static double upperGamma(double chance, double shape) {
        double centre = Math.log(shape);
        return Math.exp(solve(log -> RegularizedGamma.Q.value(shape, Math.exp(log)), chance, centre - 2, centre + 6));
    }

    /** Returns the share at which a distribution function, monotone over the shares, takes a chance. */
    static double share(DoubleUnaryOperator distribution, double chance) {
        return expit(solve(logit -> distribution.applyAsDouble(expit(logit)), chance, -70, 36));
    }

    private static double solve(DoubleUnaryOperator distribution, double chance, double low, double high) {
        double target = Math.log(chance);
        return SOLVER.findRoot(at -> Math.max(Math.log(distribution.applyAsDouble(at)), -1e9) - target, low, high);
    }

    private static double expit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
