package org.thbreport.analytics;

import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.Study;

/**
 * Everything that is computed from a study and its statistics.
 *
 * @param study the study
 * @param register the countries, their order in print and memberships
 * @param coverage how many of how many countries the findings name
 * @param statistics what each statistics file says, in the study's order
 * @param revisions what publishers changed in statistics files of which an earlier vintage was kept, in the study's order
 * @param evidence what the evidence rules found, gravest first
 */
public record Analysis(
        Study study,
        CountryRegister register,
        Coverage coverage,
        List<StatisticsAnalysis> statistics,
        List<StatisticsRevisions> revisions,
        List<EvidenceCheck> evidence) {

    /** Copies the lists. */
    public Analysis {
        statistics = List.copyOf(statistics);
        revisions = List.copyOf(revisions);
        evidence = List.copyOf(evidence);
    }

    /** Returns all issues: of the statistics files, of their vintages, then of the evidence. */
    public List<Issue> issues() {
        return Stream.of(
                        statistics.stream().flatMap(file -> file.issues().stream()),
                        revisions.stream().flatMap(file -> file.issues().stream()),
                        evidence.stream().map(EvidenceCheck::issue))
                .flatMap(issues -> issues)
                .toList();
    }
}
