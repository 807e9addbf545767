package org.thbreport.analytics.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.StatisticalRelease;
import org.thbreport.model.study.Study;

/** All evidence rules. Each has a stable id, listed in {@code docs/rules.md}. */
public final class EvidenceRules {

    private final SourceDates sourceDates;

    /**
     * Makes the rules.
     *
     * @param releases when publishers first released the figures of a period
     */
    public EvidenceRules(List<StatisticalRelease> releases) {
        this.sourceDates = new SourceDates(List.copyOf(releases));
    }

    /** Returns what the rules find, gravest first, then by rule, then in the study's order. */
    public List<EvidenceCheck> check(Study study, List<StatisticsAnalysis> statistics) {
        List<EvidenceCheck> found = new ArrayList<>();
        for (StatisticsAnalysis file : statistics) {
            found.addAll(sourceDates.ofStatistics(study, file.reference(), periods(file)));
            found.addAll(FigureAgreement.of(file));
        }
        found.addAll(RosterCheck.of(study));
        found.addAll(StatedNumbers.of(study));
        found.addAll(TextFigures.of(study));
        study.sources().forEach(source -> found.addAll(sourceDates.ofSource(source)));
        found.sort(Comparator.comparing((EvidenceCheck check) -> check.issue().severity())
                .thenComparing(check -> check.issue().rule()));
        return found;
    }

    private static Set<ReferencePeriod> periods(StatisticsAnalysis file) {
        Set<ReferencePeriod> periods = new TreeSet<>();
        file.areas()
                .forEach(area -> area.shares().stream().map(PeriodShare::period).forEach(periods::add));
        return periods;
    }
}
