package org.thbreport.analytics.interval;

/**
 * The ratio of two rates.
 *
 * @param ratio the first rate over the second
 * @param low lower end of its interval
 * @param high upper end of its interval
 * @param p two-sided p-value of the ratio 1
 */
public record CountRatio(double ratio, double low, double high, double p) {}
