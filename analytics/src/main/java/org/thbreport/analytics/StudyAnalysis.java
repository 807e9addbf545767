package org.thbreport.analytics;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.coverage.CoverageCount;
import org.thbreport.analytics.disclosure.ProtectedRevisions;
import org.thbreport.analytics.disclosure.ProtectedStatistics;
import org.thbreport.analytics.disclosure.ProtectedTable;
import org.thbreport.analytics.evidence.EvidenceRules;
import org.thbreport.analytics.statistics.FileAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.Study;

/**
 * Computes everything that will be published from a study and from what of its statistics may be published. Pure: no file, no
 * clock, no language.
 */
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
     * @param statistics what of its statistics may be published
     */
    public ProtectedAnalysis analyse(Study study, ProtectedStatistics statistics) {
        FileAnalysis files = new FileAnalysis(FileOptions.of(study.options()));
        List<StatisticsAnalysis> results = new ArrayList<>();
        for (ProtectedTable table : statistics.tables()) {
            StatisticsAnalysis file = files.analyse(table);
            results.add(results.isEmpty() ? file : file.asTable());
        }
        List<StatisticsRevisions> revisions = statistics.tables().stream()
                .flatMap(table -> table.revised().stream())
                .map(revised -> revisions(files, revised))
                .toList();
        return new ProtectedAnalysis(
                study,
                register,
                CoverageCount.of(study, register),
                results,
                revisions,
                rules.check(study, results),
                statistics.observations(),
                statistics.withholdsObservations(),
                statistics.vintages(),
                statistics.summary());
    }

    private static StatisticsRevisions revisions(FileAnalysis files, ProtectedRevisions revised) {
        return new StatisticsRevisions(
                revised.earlier(),
                revised.used(),
                files.analyse(revised.before()),
                revised.cells(),
                revised.unchanged(),
                revised.newPeriods(),
                revised.measures(),
                revised.issues());
    }
}
