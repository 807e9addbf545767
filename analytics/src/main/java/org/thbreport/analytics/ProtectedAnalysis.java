package org.thbreport.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.Study;

/**
 * Everything that is computed from a study and from what of its statistics may be published: all that publications are made from.
 *
 * @param study the study
 * @param register the countries, their order in print and memberships
 * @param coverage how many of how many countries the findings name
 * @param statistics what each statistics file says, in the study's order
 * @param revisions what publishers changed in statistics files of which an earlier vintage was kept, in the study's order
 * @param evidence what the evidence rules found, gravest first
 * @param observations the statistics files whose observations may be published one by one, in the study's order
 * @param withholdsObservations whether there are observations that may not be published one by one, and so none is
 * @param vintages the downloads that statistics files of the study are, in the study's order; they hold no figure
 * @param disclosure what disclosure control did
 */
public record ProtectedAnalysis(
        Study study,
        CountryRegister register,
        Coverage coverage,
        List<StatisticsAnalysis> statistics,
        List<StatisticsRevisions> revisions,
        List<EvidenceCheck> evidence,
        List<ProtectedObservations> observations,
        boolean withholdsObservations,
        List<UsedVintage> vintages,
        DisclosureSummary disclosure) {

    /** Copies the lists. */
    public ProtectedAnalysis {
        statistics = List.copyOf(statistics);
        revisions = List.copyOf(revisions);
        evidence = List.copyOf(evidence);
        observations = List.copyOf(observations);
        vintages = List.copyOf(vintages);
    }

    /** Returns the same with what more evidence rules found, gravest first. */
    public ProtectedAnalysis withEvidence(List<EvidenceCheck> more) {
        List<EvidenceCheck> all = Stream.concat(evidence.stream(), more.stream())
                .sorted(Comparator.comparing(check -> check.issue().severity()))
                .toList();
        return new ProtectedAnalysis(
                study,
                register,
                coverage,
                statistics,
                revisions,
                all,
                observations,
                withholdsObservations,
                vintages,
                disclosure);
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
