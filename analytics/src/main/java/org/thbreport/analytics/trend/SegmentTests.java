package org.thbreport.analytics.trend;

import org.thbreport.analytics.outcome.Outcome;

/**
 * The tests that a verdict rests on.
 *
 * @param mannKendall test for a rise or fall
 * @param sen median slope
 * @param quasiBinomial logit line
 * @param laney the last period against the ones before it
 */
record SegmentTests(
        Outcome<MannKendallResult> mannKendall,
        Outcome<SenSlope> sen,
        Outcome<QuasiBinomialFit> quasiBinomial,
        Outcome<LaneyResult> laney) {}
