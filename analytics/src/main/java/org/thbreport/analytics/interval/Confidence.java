package org.thbreport.analytics.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A confidence level and what follows from it.
 *
 * @param level level, strictly between 0 and 1
 */
public record Confidence(double level) {

    /** 95 %. */
    public static final Confidence USUAL = new Confidence(0.95);

    /** Checks that the level is possible. */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level of " + level);
        }
    }

    /** Returns the chance left out on each side: 0.025 for 95 %. */
    public double tail() {
        return (1 - level) / 2;
    }

    /** Returns the quantile of the normal distribution that leaves out the tail: 1.959964 for 95 %. R: {@code qnorm(0.975)}. */
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
    }
}
