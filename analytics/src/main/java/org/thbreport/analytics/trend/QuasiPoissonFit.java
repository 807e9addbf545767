package org.thbreport.analytics.trend;

/**
 * A log-linear trend of counts.
 *
 * @param intercept logarithm of the expected count at the mean of the periods
 * @param slope change of that logarithm in a year
 * @param standardError standard error of the slope, dispersion included
 * @param t slope over its standard error
 * @param df periods less 2
 * @param p two-sided p-value
 * @param dispersion Pearson's chi-square over the degrees of freedom: how many times the counts scatter more than chance alone
 */
public record QuasiPoissonFit(
        double intercept, double slope, double standardError, double t, int df, double p, double dispersion) {}
