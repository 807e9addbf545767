package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.revision.UsedVintage;

/**
 * What may be published of all statistics files of a study.
 *
 * @param tables the files, in the study's order
 * @param observations the files whose observations may be published one by one, in the study's order
 * @param withholdsObservations whether there are observations that may not be published one by one, and so none is
 * @param vintages the downloads that files are; they hold no number
 * @param summary what disclosure control did
 */
public record ProtectedStatistics(
        List<ProtectedTable> tables,
        List<ProtectedObservations> observations,
        boolean withholdsObservations,
        List<UsedVintage> vintages,
        DisclosureSummary summary) {

    /** Copies the lists. */
    public ProtectedStatistics {
        tables = List.copyOf(tables);
        observations = List.copyOf(observations);
        vintages = List.copyOf(vintages);
    }
}
