package org.thbreport.ingest.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/**
 * What came of fetching a dataset.
 *
 * @param dataset its id
 * @param vintage the vintage that the statistics file now holds, or null if it could not be fetched
 * @param isNew whether the vintage was not there before
 * @param issues what is wrong or worth knowing
 */
public record FetchOutcome(String dataset, @Nullable Vintage vintage, boolean isNew, List<Issue> issues) {

    /** Copies the issues. */
    public FetchOutcome {
        issues = List.copyOf(issues);
    }

    /** Returns whether the dataset could not be fetched. */
    public boolean hasFailed() {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }
}
