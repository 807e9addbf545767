package org.thbreport.batch.work;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * An issue as the log and the history of a batch may have it, which others read: where a small or confidential count stands is told by
 * {@code check} to whoever has the study, and by nothing else.
 */
final class LoggedIssue {

    /** What is said of the protection of persons is for the owner of a study; any rule of it may name cells. */
    private static final String PROTECTION = "DISC-";

    /** Of the pattern file and the key alone: whoever runs a batch has to bring them back. */
    private static final String PATTERN = "DISC-5";

    /** Of options that contradict each other, or what the data show of them. */
    private static final String CONTRADICTORY = "DISC-2";

    private LoggedIssue() {}

    static Issue of(Issue issue) {
        return issue.rule().startsWith(PROTECTION) && !issue.rule().equals(PATTERN)
                ? new Issue(
                        issue.severity(),
                        issue.rule(),
                        Location.of(issue.location().file()),
                        issue.rule().equals(CONTRADICTORY)
                                ? "what the study says of the protection of persons does not fit together"
                                : "what would be published could tell of single persons, or may not be published",
                        "see 'thb-report check' on the study, which says where and what to do")
                : issue;
    }
}
