package org.thbreport.analytics.trend;

/**
 * A line on the logit scale.
 *
 * @param intercept logit of the share at the mean of the periods
 * @param slope change of the logit in a year
 * @param standardError standard error of the slope, dispersion included
 * @param t slope over its standard error
 * @param df residual degrees of freedom: periods less 2
 * @param p two-sided p-value of t
 * @param dispersion Pearson's chi-square over df: how many times the binomial variance the years scatter
 */
public record QuasiBinomialFit(
        double intercept, double slope, double standardError, double t, int df, double p, double dispersion) {}
