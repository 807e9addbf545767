package org.thbreport.publication.compose.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;
import org.thbreport.publication.language.Language;

/** Who is counted in a table, who of them the group of interest is, and how long its periods are, which many messages tell. */
final class CountedWords {

    private CountedWords() {}

    /**
     * Returns the arguments of messages: pairs of name and value.
     *
     * @param table the table, or null where there is none
     */
    static List<Object> of(Study study, Language language, @Nullable StatisticsAnalysis table) {
        Optional<StatisticsAnalysis> told = Optional.ofNullable(table);
        Optional<StatisticsReference> reference = told.map(StatisticsAnalysis::reference);
        String group = named(study, language, reference.map(StatisticsReference::shareOf), "counted.group");
        String counted = named(study, language, reference.map(StatisticsReference::noun), "counted.number");
        boolean years = told.flatMap(StatisticsAnalysis::headline)
                .flatMap(area -> area.shares().stream().findFirst())
                .map(share -> share.period().isInYears())
                .orElse(true);
        return List.of(
                "topic",
                reference.map(StatisticsReference::isOfVictims).orElse(true) ? "usual" : "other",
                "group",
                group,
                "groupStart",
                Language.capital(group),
                "counted",
                Language.capital(counted),
                "length",
                years ? "years" : "parts");
    }

    /** Returns the study's words, or the program's own where it has none. */
    private static String named(
            Study study, Language language, Optional<Map<String, String>> words, String programsOwn) {
        return words.filter(given -> !given.isEmpty())
                .map(given -> StudyWords.inLanguage(study, language, given))
                .orElseGet(() -> language.wording().text(programsOwn));
    }
}
