package org.thbreport.publication.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;

/** The table beside a picture holds what the picture draws: no value more, none less. */
class FigureDataTest {

    private static List<FigureBlock> figures(String tag, ProtectedAnalysis results) {
        Briefing briefing = SampleStudy.briefing(tag, results, SampleStudy.FACTS);
        List<FigureBlock> figures = new ArrayList<>();
        briefing.sections().forEach(section -> collect(section, figures));
        return figures;
    }

    private static void collect(Section section, List<FigureBlock> figures) {
        section.blocks().stream()
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast)
                .forEach(figures::add);
        section.subsections().forEach(below -> collect(below, figures));
    }

    /** Returns the rows by their headings, each as its cells by the ids of their columns. */
    private static Map<String, Map<String, Cell>> rows(TableBlock table) {
        Map<String, Map<String, Cell>> rows = new HashMap<>();
        for (Row row : table.rows()) {
            Map<String, Cell> cells = new HashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                cells.put(column.id(), row.cells().get(i));
            }
            assertThat(rows.put(row.cells().get(0).shown(), cells)).isNull();
        }
        return rows;
    }

    private static double value(Map<String, Cell> row, String column) {
        return ((Cell.Number) Objects.requireNonNull(row.get(column))).value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lv", "de", "fr", "el", "bg"})
    void holdsWhatThePictureDraws(String tag) {
        List<FigureBlock> figures = Stream.of(
                        SampleStudy.results(),
                        SampleStudy.resultsWithCounts(),
                        SampleStudy.resultsWithBreak(),
                        SampleStudy.resultsWithGap())
                .flatMap(results -> figures(tag, results).stream())
                .toList();
        assertThat(figures)
                .extracting(figure -> figure.chart().getClass().getSimpleName())
                .contains("ShareChart", "BarChart", "SmallMultiples", "TileMap");
        for (FigureBlock figure : figures) {
            assertThat(figure.number()).isPositive();
            assertThat(figure.data().id()).isEqualTo(figure.id() + "-data");
            Map<String, Map<String, Cell>> rows = rows(figure.data());
            if (figure.chart() instanceof ShareChart chart) {
                check(rows, chart);
            } else if (figure.chart() instanceof BarChart chart) {
                assertThat(rows).hasSameSizeAs(chart.bars());
                String column = figure.data().columns().get(1).id();
                chart.bars().forEach(bar -> {
                    Map<String, Cell> row = Objects.requireNonNull(rows.get(bar.label()));
                    assertThat(value(row, column)).isEqualTo(bar.value());
                    assertThat(row.get(column)).extracting(Cell::shown).isEqualTo(bar.text());
                });
            } else if (figure.chart() instanceof SmallMultiples chart) {
                check(rows, chart, figure.data());
            } else if (figure.chart() instanceof TileMap map) {
                check(rows, map);
            }
        }
    }

    private static void check(Map<String, Map<String, Cell>> rows, ShareChart chart) {
        assertThat(rows).hasSameSizeAs(chart.marks());
        for (ShareMark mark : chart.marks()) {
            Map<String, Cell> row = Objects.requireNonNull(rows.get(mark.period()));
            assertThat(value(row, "share")).isEqualTo(mark.share());
            ShareMark.Range bounds = mark.bounds();
            if (row.containsKey("low") && bounds != null) {
                assertThat(value(row, "low")).isEqualTo(bounds.low());
                assertThat(value(row, "high")).isEqualTo(bounds.high());
            }
        }
        long broken = rows.values().stream()
                .filter(row -> row.get("break") instanceof Cell.Text)
                .count();
        assertThat(broken).isEqualTo(chart.breaks().size());
    }

    private static void check(Map<String, Map<String, Cell>> rows, SmallMultiples chart, TableBlock table) {
        assertThat(rows).hasSameSizeAs(chart.panels());
        for (SmallMultiples.Panel panel : chart.panels()) {
            Map<String, Cell> row = Objects.requireNonNull(rows.get(panel.title()));
            for (ShareMark mark : panel.marks()) {
                Column column = table.columns().stream()
                        .filter(one -> one.header().equals(mark.period()))
                        .findFirst()
                        .orElseThrow();
                assertThat(value(row, column.id())).isEqualTo(mark.share());
            }
            long numbers =
                    row.values().stream().filter(Cell.Number.class::isInstance).count();
            assertThat(numbers).isEqualTo(panel.marks().size());
        }
    }

    private static void check(Map<String, Map<String, Cell>> rows, TileMap map) {
        assertThat(rows).hasSameSizeAs(map.tiles());
        Map<String, TileMap.Tile> tiles = new HashMap<>();
        map.tiles().forEach(tile -> tiles.put(tile.code(), tile));
        rows.values().forEach(row -> {
            TileMap.Tile tile = Objects.requireNonNull(
                    tiles.get(Objects.requireNonNull(row.get("code")).shown()));
            Cell findings = Objects.requireNonNull(row.get("findings"));
            assertThat(findings.shown()).isEqualTo(tile.text().isEmpty() ? "[z]" : tile.text());
        });
    }
}
