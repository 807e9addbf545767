package org.thbreport.batch.preview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/**
 * What is shown at a moment. Immutable.
 *
 * @param number number of the state, from 1
 * @param good the study as it could be made last, or null if it never could
 * @param pages the pages that somebody looks at, by the end of their address: as they could be made last
 * @param issues what is wrong, or worth knowing, now
 */
record PreviewState(long number, @Nullable OpenStudy good, Map<String, byte[]> pages, List<Issue> issues) {

    /** Copies map and list. */
    PreviewState {
        pages = Map.copyOf(pages);
        issues = List.copyOf(issues);
    }

    /** Returns the number of errors; with any, the pages are those of an earlier state. */
    long errors() {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .count();
    }
}
