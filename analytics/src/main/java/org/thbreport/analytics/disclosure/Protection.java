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
 * @param registers what was done for each register, for the office's own files; none where nothing was withheld or published
 */
public record Protection(ProtectedStatistics statistics, List<Issue> issues, List<RegisterProtection> registers) {

    /** Copies the lists. */
    public Protection {
        issues = List.copyOf(issues);
        registers = List.copyOf(registers);
    }

    /** Returns whether nothing may be published. */
    public boolean isRefused() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
