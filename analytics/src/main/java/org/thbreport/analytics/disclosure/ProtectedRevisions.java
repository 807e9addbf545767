package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;

/**
 * What may be published of the vintage before the one in use.
 *
 * @param earlier the vintage before
 * @param used the vintage that the study uses
 * @param before the earlier vintage
 * @param cells cells that differ and whose values may both be published, in the order of print
 * @param unchanged number of cells that are the same in both
 * @param newPeriods periods that the earlier vintage has not at all
 * @param measures how large revisions were over all vintages kept, by area in the order of print
 * @param issues what keeps the vintages from being compared
 */
public record ProtectedRevisions(
        VintageReference earlier,
        VintageReference used,
        ProtectedTable before,
        List<CellRevision> cells,
        int unchanged,
        List<ReferencePeriod> newPeriods,
        List<RevisionMeasure> measures,
        List<Issue> issues) {

    /** Copies the lists. */
    public ProtectedRevisions {
        cells = List.copyOf(cells);
        newPeriods = List.copyOf(newPeriods);
        measures = List.copyOf(measures);
        issues = List.copyOf(issues);
    }
}
