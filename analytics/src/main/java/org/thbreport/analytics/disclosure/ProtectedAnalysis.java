package org.thbreport.analytics.disclosure;

import org.thbreport.analytics.Analysis;

/** Results that may be published. Only {@link DisclosureControl} makes one, so that nothing unprotected reaches a page. */
public final class ProtectedAnalysis {

    private final Analysis analysis;
    private final DisclosureSummary disclosure;

    ProtectedAnalysis(Analysis analysis, DisclosureSummary disclosure) {
        this.analysis = analysis;
        this.disclosure = disclosure;
    }

    /** Returns the results, protected. */
    public Analysis analysis() {
        return analysis;
    }

    /** Returns what disclosure control did. */
    public DisclosureSummary disclosure() {
        return disclosure;
    }
}
