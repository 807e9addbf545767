package org.thbreport.analytics.trend;

/**
 * The p of one country's trend, corrected for the number of countries that are tested in the same file.
 *
 * @param holm after Holm: below 5 % where even the chance of one false finding among all countries is
 * @param benjaminiHochberg after Benjamini and Hochberg: below 5 % where false findings are at most that part of the findings
 */
public record AdjustedTrend(double holm, double benjaminiHochberg) {}
