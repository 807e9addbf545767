package org.thbreport.analytics.trend;

import java.util.List;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.ReferencePeriod;

/**
 * A run of single periods that can be compared: no break within it.
 *
 * @param start why it begins
 * @param periods its periods that have a share, in the order of time; at least one
 * @param mannKendall test for a rise or fall
 * @param sen median slope
 */
public record Segment(
        SegmentStart start,
        List<ReferencePeriod> periods,
        Outcome<MannKendallResult> mannKendall,
        Outcome<SenSlope> sen) {

    /** Copies the list. */
    public Segment {
        periods = List.copyOf(periods);
    }

    /** Returns the first period. */
    public ReferencePeriod from() {
        return periods.get(0);
    }

    /** Returns the last period. */
    public ReferencePeriod to() {
        return periods.get(periods.size() - 1);
    }
}
