package org.thbreport.batch.work;

import java.util.Set;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * An issue as the log and the history of a batch may have it, which others read: where a small or confidential count stands is told by
 * {@code check} to whoever has the study, and by nothing else.
 */
final class LoggedIssue {

    /** Rules whose messages name cells. */
    private static final Set<String> PLACES = Set.of("DISC-1", "DISC-3", "DISC-4", "DISC-9");

    private LoggedIssue() {}

    static Issue of(Issue issue) {
        return PLACES.contains(issue.rule())
                ? new Issue(
                        issue.severity(),
                        issue.rule(),
                        Location.of(issue.location().file()),
                        "what would be published could tell of single persons, or may not be published",
                        "see 'thb-report check' on the study, which says where and what to do")
                : issue;
    }
}
