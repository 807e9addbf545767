package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.StudyDataset;
import org.thbreport.analytics.revision.UsedVintage;

/** Results that may be published. Only {@link DisclosureControl} makes one, so that nothing unprotected reaches a page. */
public final class ProtectedAnalysis {

    private final Analysis analysis;
    private final DisclosureSummary disclosure;
    private final List<StudyDataset> observations;
    private final boolean withheld;
    private final List<UsedVintage> vintages;

    /**
     * Takes what has passed disclosure control.
     *
     * @param observations the observations that may be published
     * @param withheld whether there are others that may not
     * @param vintages the downloads that the statistics files are
     */
    ProtectedAnalysis(
            Analysis analysis,
            DisclosureSummary disclosure,
            List<StudyDataset> observations,
            boolean withheld,
            List<UsedVintage> vintages) {
        this.analysis = analysis;
        this.disclosure = disclosure;
        this.observations = List.copyOf(observations);
        this.withheld = withheld;
        this.vintages = List.copyOf(vintages);
    }

    /** Returns the results, protected. */
    public Analysis analysis() {
        return analysis;
    }

    /** Returns the statistics files whose observations may be published one by one, in the study's order. */
    public List<StudyDataset> observations() {
        return observations;
    }

    /** Returns whether there are observations that may not be published one by one, and so none is. */
    public boolean withholdsObservations() {
        return withheld;
    }

    /** Returns the downloads that statistics files of the study are, in the study's order; they hold no figure. */
    public List<UsedVintage> vintages() {
        return vintages;
    }

    /** Returns what disclosure control did. */
    public DisclosureSummary disclosure() {
        return disclosure;
    }
}
