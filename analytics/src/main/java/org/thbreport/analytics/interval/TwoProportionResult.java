package org.thbreport.analytics.interval;

import org.jspecify.annotations.Nullable;

/**
 * The comparison of two shares.
 *
 * @param chiSquare Pearson's chi-square with one degree of freedom; null where Fisher's test was taken
 * @param p two-sided p-value
 */
public record TwoProportionResult(@Nullable Double chiSquare, double p) {}
