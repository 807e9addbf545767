package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.Finding;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Formula.Condition;
import org.thbreport.publication.content.Formula.Operand;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The sheets on findings: one tidy table of findings by country, and counts that are live formulas over it. */
public final class FindingSheets {

    static final String TIDY = "findings";
    static final String COUNTS = "coverage";
    private static final String PROFILE = "profile";

    private final StudyWords common;

    public FindingSheets(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheets that have data. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        tidy().ifPresent(sheets::add);
        counts().ifPresent(sheets::add);
        sheets.addAll(new ThemeSheets(common).sheets());
        profile().ifPresent(sheets::add);
        return sheets;
    }

    private Optional<Sheet> tidy() {
        SheetMaker sheet = new SheetMaker(common, TIDY)
                .text("finding", "sheet.findings.finding", 2)
                .text("theme", "sheet.findings.theme", 2)
                .text("kind", "sheet.findings.kind", 2)
                .text("part-of", "sheet.coverage.part-of", 2)
                .text("country", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2)
                .text("role", "sheet.findings.role", 2)
                .text("status", "sheet.findings.status", 2)
                .text("source", "sheet.findings.source", 3)
                .text("note", "sheet.findings.note", 1)
                .line(common.rich("sheet.findings.texts", "sheet", common.sheetName(COUNTS)))
                .line(common.rich("sheet.line.not-named"));
        FindingRows rows = new FindingRows(common, sheet);
        for (FindingCoverage coverage : common.analysis().coverage().findings()) {
            if (coverage.list().hasList()) {
                rows.add(coverage);
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private Optional<Sheet> counts() {
        SheetMaker sheet = new SheetMaker(common, COUNTS)
                .text("finding", "sheet.findings.finding", 2)
                .text("text", "sheet.findings.text", 6)
                .text("theme", "sheet.findings.theme", 2)
                .text("kind", "sheet.findings.kind", 2)
                .text("part-of", "sheet.coverage.part-of", 2)
                .column(number("named", "sheet.coverage.named", ColumnKind.COUNT))
                .column(number("of", "sheet.coverage.of", ColumnKind.COUNT))
                .column(number("share", "sheet.coverage.share", ColumnKind.PERCENT))
                .column(number("members", "sheet.coverage.members", ColumnKind.COUNT))
                .column(number("observers", "sheet.coverage.observers", ColumnKind.COUNT))
                .text("member-list", "sheet.coverage.member-list", 3)
                .text("observer-list", "sheet.coverage.observer-list", 2)
                .text("quantifier", "sheet.coverage.quantifier", 2)
                .text("source", "sheet.findings.source", 3)
                .text("note", "sheet.findings.note", 1)
                .line(common.rich("sheet.line.not-named"));
        List<FindingCoverage> findings = common.analysis().coverage().findings();
        if (findings.stream().anyMatch(finding -> finding.partOf() != null)) {
            sheet.line(common.rich("sheet.line.part"));
        }
        if (common.analysis().coverage().hasOtherBases()) {
            sheet.line(common.rich("findings.lead-base"));
        }
        findings.forEach(coverage -> countRow(sheet, coverage));
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        List<FindingCoverage> listed = findings.stream()
                .filter(finding -> finding.n().found().isPresent())
                .toList();
        if (!listed.isEmpty()) {
            sheet.chart(chart(listed));
        }
        return Optional.of(sheet.make());
    }

    private void countRow(SheetMaker sheet, FindingCoverage coverage) {
        Optional<Integer> n = coverage.n().found();
        int of = coverage.of();
        boolean listed = coverage.isNaming();
        FigureId id = FigureId.of("coverage", coverage.finding());
        sheet.row(
                Cell.words(coverage.finding()),
                Cell.words(new FindingWords(common).label(coverage)),
                FindingRows.theme(common, sheet, coverage),
                Cell.words(common.text("kind." + coverage.kind().code())),
                sheet.wordsOrNotApplicable(coverage.partOf()),
                n.map(number -> sheet.count(id.at("n"), number, listed ? counted() : null))
                        .orElse(sheet.notAvailable()),
                sheet.count(id.at("of"), of, null),
                n.map(number -> new CoverageShare(common).of(id, number, of)).orElse(sheet.notAvailable()),
                listed
                        ? sheet.count(id.at("memberCount"), coverage.members().size(), counted(EmnRole.MEMBER))
                        : sheet.notAvailable(),
                listed
                        ? sheet.count(
                                id.at("observerCount"),
                                coverage.observers().size(),
                                common.hasObservers() ? counted(EmnRole.OBSERVER) : null)
                        : sheet.notAvailable(),
                list(sheet, coverage.members(), listed),
                list(sheet, coverage.observers(), listed),
                sheet.wordsOrNotApplicable(quantifier(coverage)),
                Cell.words(coverage.source()),
                sheet.wordsOrNotAvailable(coverage.note()));
    }

    private static Cell list(SheetMaker sheet, List<CountryCode> countries, boolean listed) {
        String codes =
                String.join(", ", countries.stream().map(CountryCode::code).toList());
        return listed ? sheet.wordsOrNotApplicable(codes) : sheet.notAvailable();
    }

    private Formula counted(EmnRole... role) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition("finding", new Operand.SameRow("finding")));
        conditions.add(named());
        Arrays.stream(role)
                .map(one -> new Condition("role", new Operand.Text(common.role(one))))
                .forEach(conditions::add);
        return new Formula.CountWhere(TIDY, conditions);
    }

    private Condition named() {
        return new Condition("status", new Operand.Text(common.text("finding-status.named")));
    }

    private SheetChart chart(List<FindingCoverage> listed) {
        RichText values = common.commas(listed.stream()
                .map(finding -> common.rich(
                        "sheet.coverage.chart-value",
                        "finding",
                        new FindingWords(common).label(finding),
                        "n",
                        common.count(
                                FigureId.of("coverage", finding.finding(), "n"),
                                finding.n().found().orElseThrow())))
                .toList());
        return new SheetChart(
                SheetChart.Kind.BAR,
                common.text("sheet.coverage.chart"),
                common.rich("sheet.coverage.chart-alt", "of", common.stated(), "values", values),
                common.text("sheet.findings.text"),
                common.text("sheet.coverage.named"),
                "text",
                List.of("named"));
    }

    private Optional<Sheet> profile() {
        SheetMaker sheet = new SheetMaker(common, PROFILE)
                .text("country", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2)
                .text("role", "sheet.findings.role", 2)
                .column(number("count", "sheet.profile.count", ColumnKind.COUNT))
                .column(number("parts", "sheet.profile.parts", ColumnKind.COUNT))
                .text("list", "sheet.profile.list", 5)
                .line(common.rich("sheet.line.not-named"));
        if (common.study().findings().stream().anyMatch(Finding::hasList)) {
            common.analysis().coverage().byCountry().forEach(country -> profileRow(sheet, country));
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void profileRow(SheetMaker sheet, CountryCoverage country) {
        List<String> findings = country.findings();
        FigureId id = FigureId.of("coverageByCountry", country.country().code());
        Condition same = new Condition("country", new Operand.SameRow("country"));
        Condition whole = new Condition("part-of", new Operand.Text("[z]"));
        Formula all = new Formula.CountWhere(TIDY, List.of(same, named()));
        Formula wholes = new Formula.CountWhere(TIDY, List.of(same, named(), whole));
        sheet.row(
                Cell.words(country.country().code()),
                Cell.words(common.language().countries().name(country.country())),
                Cell.words(common.role(country.role())),
                sheet.count(id.at("n"), findings.size(), all),
                sheet.count(
                        id.at("parts"), country.parts(), new Formula.Binary(Formula.Operator.SUBTRACT, all, wholes)),
                sheet.wordsOrNotApplicable(common.listed(findings)));
    }

    private Column number(String id, String headerKey, ColumnKind kind) {
        return Column.number(id, common.text(headerKey), kind, kind == ColumnKind.COUNT ? 0 : StudyWords.DECIMALS, 1);
    }

    private @Nullable String quantifier(FindingCoverage coverage) {
        return coverage.quantifier() == null || coverage.quantified() == null
                ? null
                : common.text("quantifier." + coverage.quantified().code() + "."
                        + coverage.quantifier().code());
    }
}
