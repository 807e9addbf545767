package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.GroupCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.Finding;
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

/** The sheets on themes: the matrix of countries by themes, counted over the tidy findings, and themes counted over the matrix. */
final class ThemeSheets {

    static final String MATRIX = "matrix";
    static final String THEMES = "themes";

    private final StudyWords common;
    private final List<GroupCoverage> themes;

    ThemeSheets(StudyWords common) {
        this.common = common;
        this.themes = coverage().byTheme().stream()
                .filter(theme -> theme.n().found().isPresent())
                .toList();
    }

    private Coverage coverage() {
        return common.analysis().coverage();
    }

    /** Returns both sheets; none where no finding under a theme has a list of countries. */
    List<Sheet> sheets() {
        return themes.isEmpty() || coverage().byCountry().isEmpty() ? List.of() : List.of(matrix(), themes());
    }

    private Sheet matrix() {
        SheetMaker sheet = new SheetMaker(common, MATRIX)
                .text("country", "sheet.findings.country", 1)
                .text("country-name", "sheet.findings.country-name", 2)
                .text("role", "sheet.findings.role", 2);
        themes.forEach(theme ->
                sheet.column(Column.number(column(theme), common.themeName(theme.group()), ColumnKind.COUNT, 0, 2)));
        if (common.study().findings().stream().anyMatch(ThemeSheets::isListedPart)) {
            sheet.line(common.rich("sheet.matrix.parts"));
        }
        sheet.line(common.rich("sheet.matrix.zero"));
        for (CountryCoverage country : coverage().byCountry()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.words(country.country().code()),
                    Cell.words(common.language().countries().name(country.country())),
                    Cell.words(common.role(country.role()))));
            for (GroupCoverage theme : themes) {
                int named = Optional.ofNullable(country.byTheme().get(theme.group()))
                        .map(List::size)
                        .orElse(0);
                row.add(sheet.count(
                        FigureId.of("coverageByCountry", country.country().code(), "nByTheme", theme.group()),
                        named,
                        isPlain(theme) ? named(theme) : null));
            }
            sheet.row(row.toArray(Cell[]::new));
        }
        return sheet.make();
    }

    private static boolean isListedPart(Finding finding) {
        return finding.partOf() != null && finding.hasList();
    }

    /** Whether each finding of a theme has this theme alone and counts for it, so that rows of the tidy table can be counted. */
    private boolean isPlain(GroupCoverage theme) {
        return common.study().findings().stream()
                .filter(finding -> finding.themes().contains(theme.group()))
                .allMatch(finding -> finding.themes().size() == 1 && (finding.isCoverage() || !finding.hasList()));
    }

    private Formula named(GroupCoverage theme) {
        return new Formula.CountWhere(
                FindingSheets.TIDY,
                List.of(
                        new Condition("country", new Operand.SameRow("country")),
                        new Condition("theme", new Operand.Text(common.themeName(theme.group()))),
                        new Condition("status", new Operand.Text(common.text("finding-status.named")))));
    }

    private static String column(GroupCoverage theme) {
        return "theme-" + theme.group();
    }

    private Sheet themes() {
        SheetMaker sheet = new SheetMaker(common, THEMES)
                .text("theme", "sheet.findings.theme", 3)
                .column(number("findings", "sheet.themes.findings", ColumnKind.COUNT))
                .column(number("named", "sheet.coverage.named", ColumnKind.COUNT))
                .column(number("of", "sheet.coverage.of", ColumnKind.COUNT))
                .column(number("share", "sheet.coverage.share", ColumnKind.PERCENT))
                .column(number("members", "sheet.coverage.members", ColumnKind.COUNT))
                .column(number("observers", "sheet.coverage.observers", ColumnKind.COUNT))
                .text("member-list", "sheet.coverage.member-list", 4)
                .text("observer-list", "sheet.coverage.observer-list", 2)
                .line(common.rich("sheet.themes.distinct"))
                .line(common.rich("sheet.line.not-named"));
        List<RichText> values = new ArrayList<>();
        for (GroupCoverage theme : themes) {
            int n = theme.n().found().orElseThrow();
            String name = common.themeName(theme.group());
            FigureId id = FigureId.of("coverageByTheme", theme.group());
            sheet.row(
                    Cell.words(name),
                    sheet.count(id.at("findingCount"), theme.findings().size(), null),
                    sheet.count(id.at("n"), n, countries(theme)),
                    sheet.count(id.at("of"), theme.of(), null),
                    new CoverageShare(common).of(id, n, theme.of()),
                    sheet.count(id.at("memberCount"), theme.members().size(), countries(theme, EmnRole.MEMBER)),
                    sheet.count(
                            id.at("observerCount"),
                            theme.observers().size(),
                            common.hasObservers() ? countries(theme, EmnRole.OBSERVER) : null),
                    codes(sheet, theme.members()),
                    codes(sheet, theme.observers()));
            values.add(common.rich("sheet.coverage.chart-value", "finding", name, "n", common.count(id.at("n"), n)));
        }
        return sheet.chart(chart(values)).make();
    }

    private static Cell codes(SheetMaker sheet, List<CountryCode> countries) {
        return sheet.wordsOrNotApplicable(
                String.join(", ", countries.stream().map(CountryCode::code).toList()));
    }

    /** Countries with at least one finding of the theme, counted over the matrix. */
    private Formula countries(GroupCoverage theme, EmnRole... role) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition(column(theme), new Operand.Positive()));
        Arrays.stream(role)
                .map(one -> new Condition("role", new Operand.Text(common.role(one))))
                .forEach(conditions::add);
        return new Formula.CountWhere(MATRIX, conditions);
    }

    private SheetChart chart(List<RichText> values) {
        return new SheetChart(
                SheetChart.Kind.BAR,
                common.text("sheet.themes.chart"),
                common.rich("sheet.coverage.chart-alt", "of", common.stated(), "values", common.commas(values)),
                common.text("sheet.findings.theme"),
                common.text("sheet.coverage.named"),
                "theme",
                List.of("named"));
    }

    private Column number(String id, String headerKey, ColumnKind kind) {
        return Column.number(id, common.text(headerKey), kind, kind == ColumnKind.COUNT ? 0 : StudyWords.DECIMALS, 1);
    }
}
