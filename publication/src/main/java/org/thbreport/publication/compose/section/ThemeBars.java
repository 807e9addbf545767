package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.GroupCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** The bars of coverage: how many of the countries that took part are named under each theme. */
final class ThemeBars {

    private static final String FIGURE = "coverage-bars";
    private static final int FEWEST_THEMES = 4;

    private ThemeBars() {}

    /** Returns the figure; empty where fewer than four themes have a list of countries. */
    static Optional<FigureBlock> of(BriefingWords edition) {
        Coverage coverage = edition.analysis().coverage();
        List<BarChart.Bar> bars = new ArrayList<>();
        List<RichText> values = new ArrayList<>();
        for (GroupCoverage theme : coverage.byTheme()) {
            theme.n().found().ifPresent(n -> {
                String name = edition.themeName(theme.group());
                FigureId id = FigureId.of("coverageByTheme", theme.group());
                Figure named = edition.count(id.at("n"), n);
                RichText count =
                        edition.rich("key.coverage.value", "n", named, "of", edition.count(id.at("of"), coverage.of()));
                bars.add(new BarChart.Bar(name, n, count, BarChart.Tone.MAIN));
                values.add(edition.rich("sheet.coverage.chart-value", "finding", name, "n", named));
            });
        }
        if (bars.size() < FEWEST_THEMES) {
            return Optional.empty();
        }
        RichText note = edition.rich("figure.note", "text", edition.text("sheet.themes.distinct"));
        String title = edition.text("sheet.themes.chart");
        return Optional.of(Said.of(
                new FigureBlock(
                        FIGURE,
                        title,
                        new BarChart(bars, 0, coverage.of(), coverage.of()),
                        edition.rich(
                                "sheet.coverage.chart-alt", "of", edition.stated(), "values", edition.commas(values)),
                        FigureData.bars(
                                FIGURE,
                                title,
                                Column.rowHeader("theme", edition.text("sheet.findings.theme"), 3),
                                Column.number("named", edition.text("sheet.coverage.named"), ColumnKind.COUNT, 0, 2),
                                bars),
                        List.of(note, edition.dataLine("themes"))),
                message(edition)));
    }

    /** Returns the line over the bars: under which theme most countries are named, and under which fewest; none where two tie. */
    private static RichText message(BriefingWords edition) {
        List<GroupCoverage> themes = edition.analysis().coverage().byTheme().stream()
                .filter(theme -> theme.n().found().isPresent())
                .sorted(Comparator.comparingInt(theme -> -theme.n().found().orElseThrow()))
                .toList();
        int last = themes.size() - 1;
        if (n(themes.get(0)) == n(themes.get(1)) || n(themes.get(last)) == n(themes.get(last - 1))) {
            return StudyWords.NOTHING;
        }
        return edition.rich(
                "themes.message",
                "theme",
                edition.themeName(themes.get(0).group()),
                "n",
                named(edition, themes.get(0)),
                "of",
                edition.stated(),
                "other",
                edition.themeName(themes.get(last).group()),
                "m",
                named(edition, themes.get(last)));
    }

    private static int n(GroupCoverage theme) {
        return theme.n().found().orElseThrow();
    }

    private static Figure named(BriefingWords edition, GroupCoverage theme) {
        return edition.count(FigureId.of("coverageByTheme", theme.group()).at("n"), n(theme));
    }
}
