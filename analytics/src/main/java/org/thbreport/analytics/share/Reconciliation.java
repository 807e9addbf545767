package org.thbreport.analytics.share;

import java.util.List;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Whether a published share of a pooled period agrees with the published shares of the single periods in it.
 *
 * @param area key of the area
 * @param period the pooled period
 * @param stated the share stated for it, with its rounding: fractions of 1
 * @param total number of victims stated for it
 * @param precision whether the share is exact
 * @param parts the single periods in it that have a share and a total
 * @param missing the single periods in it that lack one of them
 * @param expected what the share must lie in, by the parts and their rounding; withheld where a part is missing
 * @param totalOfParts victims of all parts together; withheld where the total of one is missing
 * @param agrees whether the two can both be true; withheld where a part is missing
 */
public record Reconciliation(
        String area,
        ReferencePeriod period,
        Interval stated,
        Outcome<Double> total,
        Precision precision,
        List<Part> parts,
        List<ReferencePeriod> missing,
        Outcome<Interval> expected,
        Outcome<Double> totalOfParts,
        Outcome<Boolean> agrees) {

    /** Copies the lists. */
    public Reconciliation {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * A single period of a pooled one.
     *
     * @param period the period
     * @param share its share with its rounding: fractions of 1
     * @param total its number of victims
     */
    public record Part(ReferencePeriod period, Interval share, double total) {}
}
