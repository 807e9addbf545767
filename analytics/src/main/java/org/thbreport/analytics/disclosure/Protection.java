package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/** What disclosure control gives: results that may be published, or why there are none. */
public final class Protection {

    private final @Nullable ProtectedAnalysis result;
    private final List<Issue> issues;

    Protection(@Nullable ProtectedAnalysis result, List<Issue> issues) {
        this.result = result;
        this.issues = List.copyOf(issues);
    }

    /** Returns the results that may be published; empty if nothing may be. */
    public Optional<ProtectedAnalysis> result() {
        return Optional.ofNullable(result);
    }

    /** Returns what stands against publication. */
    public List<Issue> issues() {
        return issues;
    }
}
