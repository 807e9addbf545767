package org.thbreport.analytics.trend;

/**
 * A test for a rise or fall.
 *
 * @param s pairs of periods in which the later share is higher, less those in which it is lower
 * @param variance variance of s in a random order, corrected for ties
 * @param z s over its standard deviation, drawn towards 0 by one (continuity)
 * @param tau Kendall's tau-b, from -1 to 1
 * @param p two-sided p-value
 * @param exact whether p is exact or from the normal distribution
 */
public record MannKendallResult(int s, double variance, double z, double tau, double p, boolean exact) {}
