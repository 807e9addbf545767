package org.thbreport.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.analytics.trend.Trend;

/**
 * What the statistics say of one area.
 *
 * @param area the area
 * @param shares shares of single and pooled periods, in the order of time
 * @param changes changes: the one that the headline is about first; empty with fewer than two shares
 * @param reconciliations published shares of pooled periods against those of the single periods in them
 * @param trend the trend over single periods with counts; null where there is no such period
 */
public record AreaAnalysis(
        Area area,
        List<PeriodShare> shares,
        List<Change> changes,
        List<Reconciliation> reconciliations,
        @Nullable Trend trend) {

    /** Copies the lists. */
    public AreaAnalysis {
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
        reconciliations = List.copyOf(reconciliations);
    }
}
