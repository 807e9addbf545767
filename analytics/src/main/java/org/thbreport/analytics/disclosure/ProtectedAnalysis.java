package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.StudyDataset;

/** Results that may be published. Only {@link DisclosureControl} makes one, so that nothing unprotected reaches a page. */
public final class ProtectedAnalysis {

    private final Analysis analysis;
    private final DisclosureSummary disclosure;
    private final List<StudyDataset> observations;
    private final boolean withheld;

    /**
     * Takes what has passed disclosure control.
     *
     * @param observations the observations that may be published
     * @param withheld whether there are others that may not
     */
    ProtectedAnalysis(
            Analysis analysis, DisclosureSummary disclosure, List<StudyDataset> observations, boolean withheld) {
        this.analysis = analysis;
        this.disclosure = disclosure;
        this.observations = List.copyOf(observations);
        this.withheld = withheld;
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

    /** Returns what disclosure control did. */
    public DisclosureSummary disclosure() {
        return disclosure;
    }
}
