package org.thbreport.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
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
 * @param measures how large revisions were over all vintages kept, by area in the order of print
 * @param issues what keeps the vintages from being compared
 */
public record StatisticsRevisions(
        VintageReference earlier,
        VintageReference used,
        StatisticsAnalysis before,
        List<CellRevision> cells,
        int unchanged,
        List<ReferencePeriod> newPeriods,
        List<RevisionMeasure> measures,
        List<Issue> issues) {

    /** Copies the lists. */
    public StatisticsRevisions {
        cells = List.copyOf(cells);
        newPeriods = List.copyOf(newPeriods);
        measures = List.copyOf(measures);
        issues = List.copyOf(issues);
    }

    /**
     * Returns the shares of the earlier vintage that are others now, by the keys of their areas; none of areas and periods that only
     * one vintage has, and none where the vintages could not be compared.
     *
     * @param now what the vintage in use says
     */
    public Map<String, List<PeriodShare>> sharesBefore(StatisticsAnalysis now) {
        Map<String, List<PeriodShare>> changed = new LinkedHashMap<>();
        for (AreaAnalysis old : isCompared() ? before.areas() : List.<AreaAnalysis>of()) {
            List<PeriodShare> shares =
                    now.area(old.area().key()).map(AreaAnalysis::shares).orElse(List.of());
            List<PeriodShare> others = old.shares().stream()
                    .filter(share ->
                            shares.stream().anyMatch(one -> one.period().equals(share.period()))
                                    && !shares.contains(share))
                    .toList();
            if (!others.isEmpty()) {
                changed.put(old.area().key(), others);
            }
        }
        return changed;
    }

    /** Returns how large the revisions of an area were over all vintages. */
    public Optional<RevisionMeasure> measure(String area) {
        return measures.stream().filter(measure -> measure.area().equals(area)).findFirst();
    }

    /** Returns whether the vintages could be compared. */
    public boolean isCompared() {
        return issues.isEmpty();
    }
}
