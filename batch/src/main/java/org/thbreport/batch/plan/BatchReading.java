package org.thbreport.batch.plan;

import java.util.List;
import java.util.Optional;
import org.thbreport.model.issue.Issue;

/**
 * What came of reading a batch file.
 *
 * @param batch the batch; empty if there is any error
 * @param issues all that is wrong with it, or is to be warned of
 */
public record BatchReading(Optional<BatchFile> batch, List<Issue> issues) {
    /** Copies the issues. */
    public BatchReading {
        issues = List.copyOf(issues);
    }
}
