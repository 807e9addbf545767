package org.thbreport.batch.format;

import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.publication.check.PublicationFault;

/** Thrown when a finished publication breaks a rule, so that it must not be published. */
public final class FaultyPublicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * Makes the exception.
     *
     * @param issues what is wrong; at least one
     */
    public FaultyPublicationException(List<Issue> issues) {
        super(String.join("\n", issues.stream().map(Issue::toString).toList()));
        this.issues = List.copyOf(issues);
    }

    /** Returns what is wrong. */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * Returns a fault of a finished publication as an issue.
     *
     * @param path path that its file would have had, below the folder of all editions
     */
    public static Issue issue(String path, PublicationFault fault) {
        return Issue.error(fault.rule(), Location.of(path), fault.place() + ": " + fault.message(), "");
    }
}
