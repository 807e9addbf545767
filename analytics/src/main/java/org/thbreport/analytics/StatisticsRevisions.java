package org.thbreport.analytics;

import java.util.List;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;

/**
 * What the publisher of a statistics file changed between two vintages of it, in the cells that the study uses.
 *
 * @param earlier the vintage before
 * @param used the vintage that the study uses
 * @param before what the earlier vintage says of the same areas; its {@code reference} is that of the file
 * @param cells cells that differ, countries first in EU protocol order, then by period; none of periods that are new as a whole
 * @param unchanged number of cells that are the same in both
 * @param newPeriods periods that the earlier vintage has not at all
 * @param issues what keeps the vintages from being compared
 */
public record StatisticsRevisions(
        VintageReference earlier,
        VintageReference used,
        StatisticsAnalysis before,
        List<CellRevision> cells,
        int unchanged,
        List<ReferencePeriod> newPeriods,
        List<Issue> issues) {

    /** Copies the lists. */
    public StatisticsRevisions {
        cells = List.copyOf(cells);
        newPeriods = List.copyOf(newPeriods);
        issues = List.copyOf(issues);
    }

    /** Returns whether the vintages could be compared. */
    public boolean isCompared() {
        return issues.isEmpty();
    }
}
