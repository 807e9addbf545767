package org.thbreport.analytics;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.coverage.CoverageCount;
import org.thbreport.analytics.evidence.EvidenceRules;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.Study;

/** Computes everything that will be published from a study and its statistics. Pure: no file, no clock, no language. */
public final class StudyAnalysis {

    private final CountryRegister register;
    private final EvidenceRules rules;

    /**
     * Makes an analysis.
     *
     * @param register the countries, their order in print and memberships
     * @param releases when publishers first released the figures of a period
     */
    public StudyAnalysis(CountryRegister register, List<StatisticalRelease> releases) {
        this.register = register;
        this.rules = new EvidenceRules(releases);
    }

    /**
     * Analyses a study.
     *
     * @param study a study without errors
     * @param statistics its statistics files, read, in its order
     */
    public Analysis analyse(Study study, List<StudyDataset> statistics) {
        FileAnalysis files = new FileAnalysis(register, FileOptions.of(study.options()));
        List<StatisticsAnalysis> results = new ArrayList<>();
        for (StudyDataset input : statistics) {
            StatisticsAnalysis file = files.analyse(input.reference(), input.dataset());
            results.add(results.isEmpty() ? file : file.asTable());
        }
        RevisionAnalysis vintages = new RevisionAnalysis(files);
        List<StatisticsRevisions> revisions = statistics.stream()
                .flatMap(input -> vintages.compare(input).stream())
                .toList();
        return new Analysis(
                study, register, CoverageCount.of(study, register), results, revisions, rules.check(study, results));
    }
}
