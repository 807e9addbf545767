package org.thbreport.analytics.disclosure;

import java.util.List;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/**
 * What disclosure control gives.
 *
 * @param statistics what may be published: where something stands against publication, every number is withheld, so that the study
 *     can be looked at in all else
 * @param issues what stands against publication
 */
public record Protection(ProtectedStatistics statistics, List<Issue> issues) {

    /** Copies the issues. */
    public Protection {
        issues = List.copyOf(issues);
    }

    /** Returns whether nothing may be published. */
    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
