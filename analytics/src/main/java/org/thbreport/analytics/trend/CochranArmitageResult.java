package org.thbreport.analytics.trend;

import org.jspecify.annotations.Nullable;

/**
 * A linear trend in proportions and the departure from it.
 *
 * @param chiSquare chi-square of the trend, one degree of freedom
 * @param z its root, with the sign of the trend
 * @param p two-sided p-value of the trend
 * @param departureChiSquare chi-square of the departure from a line; null for two periods
 * @param departureDf degrees of freedom of the departure: periods less 2
 * @param departureP p-value of the departure; null for two periods
 */
public record CochranArmitageResult(
        double chiSquare,
        double z,
        double p,
        @Nullable Double departureChiSquare,
        int departureDf,
        @Nullable Double departureP) {}
