package org.thbreport.analytics.trend;

import org.thbreport.analytics.outcome.Outcome;

/**
 * Whether a rise, fall, jump or drop survives a filter.
 *
 * @param filter the verdict that takes its place if it does not
 * @param survives whether it does; withheld where the filter cannot be asked
 */
public record FilterResult(VerdictId filter, Outcome<Boolean> survives) {}
