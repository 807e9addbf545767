package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.Inhabitants;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;

/**
 * What may be published of one statistics file.
 *
 * @param reference what the study says of the file
 * @param panel its numbers, or null where an error stands against them
 * @param issues what is wrong with the file, or worth knowing
 * @param revisions what its publisher changed since the vintage before, or null where there is none
 * @param inhabitants how many people live in its areas, or null where the study does not say; they are public
 */
public record ProtectedTable(
        StatisticsReference reference,
        @Nullable ProtectedPanel panel,
        List<Issue> issues,
        @Nullable ProtectedRevisions revisions,
        @Nullable Inhabitants inhabitants) {

    /** Copies the issues. */
    public ProtectedTable {
        issues = List.copyOf(issues);
    }

    /** Returns what was changed since the vintage before. */
    public Optional<ProtectedRevisions> revised() {
        return Optional.ofNullable(revisions);
    }
}
