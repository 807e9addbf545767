package org.thbreport.batch;

import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/** How a run ended, for scripts. The numbers are part of the contract. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** The input was read, but breaks a rule; nothing was published. */
    public static final int BROKEN_RULE = 1;
    /** The command line is wrong. */
    public static final int WRONG_USAGE = 2;
    /** An input cannot be opened, recognised or parsed, or the output cannot be written. */
    public static final int UNUSABLE_FILE = 3;
    /** A fault of the program itself. */
    public static final int INTERNAL_ERROR = 4;

    /** Stopped by the user (SIGINT). */
    public static final int STOPPED = 130;

    private ExitCode() {}

    /** Returns the code that issues lead to: unreadable inputs count before broken rules; warnings and remarks do not. */
    public static int of(List<Issue> issues) {
        if (issues.stream().anyMatch(Issue::isUnreadable)) {
            return UNUSABLE_FILE;
        }
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR) ? BROKEN_RULE : DONE;
    }
}
