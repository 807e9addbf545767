package org.thbreport.batch.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.Edition;
import org.thbreport.model.issue.Issue;

/**
 * One edition of a batch that was looked at and may have to be made.
 *
 * @param name name of the edition, or the study folder where the study cannot be read
 * @param edition the edition, or null where an error stands against it
 * @param errors what stands against it, as logs may have it
 * @param reasons why it is due; empty if it is up to date
 */
public record Task(String name, @Nullable Edition edition, List<Issue> errors, List<String> reasons) {
    /** Copies the lists. */
    public Task {
        errors = errors.stream().map(LoggedIssue::of).toList();
        reasons = List.copyOf(reasons);
    }

    /** Returns a task that cannot be done. */
    static Task refused(String name, List<Issue> errors) {
        return new Task(name, null, errors, List.of());
    }
}
