package org.thbreport.analytics.result;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.coverage.GroupCoverage;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.ListBase;

/** Names how many of how many countries the findings name. */
final class CoverageResults {

    private final ResultSink sink;

    CoverageResults(ResultSink sink) {
        this.sink = sink;
    }

    void coverage(Coverage coverage) {
        sink.list("coverage", coverage.findings(), finding -> List.of(finding.finding()), this::finding);
        sink.list("questions", coverage.questions(), question -> List.of(question.question()), this::question);
        groups("coverageByTheme", "theme", coverage.byTheme());
        groups("coverageByKind", "kind", coverage.byKind());
        sink.list(
                "coverageByCountry",
                coverage.byCountry(),
                country -> List.of(country.country().code()),
                this::country);
    }

    private void finding(FindingCoverage finding) {
        sink.text("finding", finding.finding());
        sink.text("theme", finding.theme());
        sink.text("kind", finding.kind().code());
        sink.text("partOf", finding.partOf());
        Integer whole = finding.partOfN();
        if (whole != null) {
            sink.number("partOfN", whole);
        }
        counts(finding.n(), finding.of(), finding.members(), finding.observers());
        sink.text(
                "quantifier",
                finding.quantifier() == null ? null : finding.quantifier().code());
        sink.text(
                "quantified",
                finding.quantified() == null ? null : finding.quantified().code());
        sink.text("source", finding.source());
        sink.text("note", finding.note());
        sink.texts("themes", finding.themes());
        sink.text("list", finding.list().hasList() ? finding.list().kind().code() : null);
        sink.texts("excluded", finding.list().excluded());
        if (finding.list().stated() != null) {
            sink.number("stated", finding.list().stated());
        }
        ListBase base = finding.list().base();
        if (base != null) {
            sink.text("outOf", base.group().code());
            sink.number("outOfNumber", base.number());
            sink.texts("besides", base.besides());
            sink.texts("apart", base.apart());
        }
        sink.text("question", finding.question());
        sink.text("answer", finding.answer() == null ? null : finding.answer().code());
    }

    private void question(QuestionCoverage question) {
        sink.text("question", question.question());
        sink.text("unit", question.unit());
        sink.number("of", question.of());
        sink.object(
                "n",
                () -> question.byAnswer().forEach((answer, countries) -> sink.number(answer.code(), countries.size())));
        sink.object(
                "countries",
                () -> question.byAnswer().forEach((answer, countries) -> {
                    if (answer != Answer.NOT_PUBLISHED) {
                        sink.texts(answer.code(), countries);
                    }
                }));
        sink.object("list", () -> question.open().forEach((answer, kind) -> sink.text(answer.code(), kind.code())));
        sink.texts("uncoded", question.uncoded());
        Double median = question.median();
        if (median != null) {
            sink.number("valueCount", question.values().size());
            sink.number("median", median);
            sink.number("low", question.values().get(0).value());
            sink.number(
                    "high", question.values().get(question.values().size() - 1).value());
        }
        sink.object(
                "does",
                () -> question.answers().stream()
                        .filter(answer ->
                                answer.answer() != Answer.NOT_PUBLISHED && answer.answer() != Answer.NO_ANSWER)
                        .forEach(answer -> sink.number(
                                answer.country().code(), answer.answer().isCoverage() ? 1 : 0)));
        sink.object(
                "values",
                () -> question.values().forEach(one -> sink.number(one.country().code(), one.value())));
    }

    private void counts(Outcome<Integer> n, int of, List<CountryCode> members, List<CountryCode> observers) {
        sink.number("n", n);
        sink.number("of", of);
        sink.number("share", n.map(named -> (double) named / of));
        sink.number("memberCount", n.map(named -> members.size()));
        sink.number("observerCount", n.map(named -> observers.size()));
        sink.texts("members", members);
        sink.texts("observers", observers);
    }

    private void groups(String name, String keyName, List<GroupCoverage> groups) {
        sink.list(name, groups, group -> List.of(group.group()), group -> {
            sink.text(keyName, group.group());
            counts(group.n(), group.of(), group.members(), group.observers());
            sink.number("findingCount", group.findings().size());
            sink.texts("findings", group.findings());
        });
    }

    private void country(CountryCoverage country) {
        sink.text("country", country.country().code());
        sink.text("role", country.role().name().toLowerCase(Locale.ROOT));
        sink.number("n", country.findings().size());
        sink.number("parts", country.parts());
        sink.number("covered", country.covered());
        sink.number("lists", country.lists());
        sink.texts("findings", country.findings());
        sink.object("nByTheme", () -> country.byTheme().forEach((theme, ids) -> sink.number(theme, ids.size())));
        sink.object("byTheme", () -> {
            for (Map.Entry<String, List<String>> theme : country.byTheme().entrySet()) {
                sink.texts(theme.getKey(), theme.getValue());
            }
        });
    }
}
