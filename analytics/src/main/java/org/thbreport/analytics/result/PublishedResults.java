package org.thbreport.analytics.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.coverage.FindingChange;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.model.study.Study;

/** Puts all that is published of a study under the names of {@code results.json}. */
public final class PublishedResults {

    private PublishedResults() {}

    /**
     * Names all results.
     *
     * @param asOf day of publication that is printed
     * @param verdicts the sentence on the trend of an area, in English
     */
    public static void put(ProtectedAnalysis results, LocalDate asOf, VerdictTexts verdicts, ResultSink sink) {
        Study study = results.study();
        study(study, asOf, sink);
        QuotedNumbers.put(study, sink);
        sink.object("rules", () -> {
            sink.number("smallestKnown", VerdictRules.USUAL.smallestKnown());
            sink.number("confidence", study.options().confidence());
        });
        new CoverageResults(sink).coverage(results.coverage());
        previous(study, sink);
        tables(results.statistics(), verdicts, sink);
        new StatisticsResults(sink, verdicts)
                .medians(results.statistics(), study.options().denominator());
        new RevisionResults(sink).revisions(results.revisions(), results.statistics());
        ObservationResults.observations(results.observations(), sink);
        sink.list("evidence", results.evidence(), check -> List.of(), check -> evidence(check, sink));
        disclosure(results.disclosure(), sink);
    }

    /** Returns every figure of a study with its value. */
    public static FigureIndex index(ProtectedAnalysis results) {
        return FigureIndex.of(sink -> put(results, LocalDate.EPOCH, (table, area) -> "", sink));
    }

    /**
     * Names what one statistics file says.
     *
     * @param verdicts the sentence on the trend of an area, in English
     */
    public static void put(StatisticsAnalysis file, VerdictTexts verdicts, ResultSink sink) {
        new StatisticsResults(sink, verdicts).file(file);
    }

    /** Names what statistics files say: that of the first under the names of results, that of each other under its table. */
    private static void tables(List<StatisticsAnalysis> files, VerdictTexts verdicts, ResultSink sink) {
        StatisticsResults results = new StatisticsResults(sink, verdicts);
        if (files.isEmpty()) {
            results.none();
        } else {
            results.file(files.get(0));
        }
        sink.object(
                "tables",
                () -> files.stream()
                        .skip(1)
                        .forEach(file -> sink.object(file.reference().id(), () -> {
                            sink.text("file", file.reference().file());
                            results.file(file);
                        })));
    }

    private static void study(Study study, LocalDate asOf, ResultSink sink) {
        sink.object("study", () -> {
            String language =
                    study.title().containsKey("en") ? "en" : study.languages().get(0);
            sink.text("id", study.id());
            sink.text("title", study.title().getOrDefault(language, ""));
            sink.number("edition", study.edition());
            sink.text("asOf", asOf.toString());
            sink.text("status", study.status().name().toLowerCase(Locale.ROOT));
            sink.flag("madeUp", study.madeUp());
            sink.object("participants", () -> {
                sink.number("stated", study.participants().stated());
                sink.number("named", study.participants().named().size());
            });
            List<Finding> findings = study.findings();
            sink.object("findings", () -> {
                sink.number("n", findings.size());
                sink.number(
                        "listed", findings.stream().filter(Finding::isLoneList).count());
                sink.number(
                        "themeAssignedByEditor",
                        findings.stream()
                                .filter(finding -> finding.theme() != null && finding.themeAssignedByEditor())
                                .count());
            });
        });
    }

    /** Names what changed since the edition before, where the study has one. */
    private static void previous(Study study, ResultSink sink) {
        PreviousEdition previous = study.previous();
        if (previous == null) {
            return;
        }
        sink.object("previous", () -> {
            sink.number("edition", previous.edition());
            sink.text("published", previous.published().toString());
            if (previous.rosterComplete()) {
                sink.number("participants", previous.participants().size());
            }
            List<FindingChange> changes = FindingChange.of(study);
            sink.number("n", changes.size());
            sink.number("same", changes.stream().filter(FindingChange::isNone).count());
            sink.list("findings", changes, change -> List.of(change.finding().id()), change -> {
                sink.text("finding", change.finding().id());
                sink.number("before", change.before());
                sink.texts("newly", change.newly());
                sink.texts("joined", change.joined());
                sink.texts("noLonger", change.noLonger());
                sink.texts("left", change.left());
            });
        });
    }

    private static void evidence(EvidenceCheck check, ResultSink sink) {
        sink.text("rule", check.issue().rule());
        sink.text("severity", check.issue().severity().name().toLowerCase(Locale.ROOT));
        sink.text("subject", check.subject());
        sink.text("message", check.issue().message());
        sink.object("numbers", () -> {
            for (Map.Entry<String, Fact> fact : check.facts().entrySet()) {
                fact(fact.getKey(), fact.getValue(), sink);
            }
        });
    }

    private static void fact(String name, Fact fact, ResultSink sink) {
        if (fact instanceof Fact.Number number) {
            sink.number(name, number.value());
        } else if (fact instanceof Fact.Day day) {
            sink.text(name, day.value().toString());
        } else if (fact instanceof Fact.Period period) {
            sink.text(name, period.value().toString());
        } else if (fact instanceof Fact.Name text) {
            sink.text(name, text.value());
        } else if (fact instanceof Fact.Countries countries) {
            sink.texts(name, countries.value());
        }
    }

    private static void disclosure(DisclosureSummary disclosure, ResultSink sink) {
        sink.object("disclosure", () -> {
            sink.number("threshold", disclosure.threshold());
            sink.text(
                    "method",
                    disclosure.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            sink.number("width", disclosure.threshold());
            sink.number("cells", disclosure.cells());
            sink.number("withheld", disclosure.withheld());
            sink.number("withheldShare", disclosure.withheldShare());
            sink.flag("audited", disclosure.audited());
            sink.number("releasesInAudit", disclosure.releases());
        });
    }
}
