package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Formula;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.RichText;

/**
 * Makes a sheet with one table from messages named by the sheet: {@code sheet.<id>.name}, {@code .title},
 * {@code .description}. A sheet, its table and the formulas over it share one id.
 */
final class SheetMaker {

    private final StudyWords common;
    private final String id;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<RichText> lines = new ArrayList<>();
    private final List<SheetChart> charts = new ArrayList<>();
    private @Nullable Iterable<Row> source;
    private int part;
    private String years = "";

    SheetMaker(StudyWords common, String id) {
        this.common = common;
        this.id = id;
    }

    /** Adds a column of words; the first column heads its rows. */
    SheetMaker text(String column, String headerKey, int weight) {
        String header = common.text(headerKey);
        columns.add(columns.isEmpty() ? Column.rowHeader(column, header, weight) : Column.text(column, header, weight));
        return this;
    }

    /** Adds a column of another kind. */
    SheetMaker column(Column column) {
        columns.add(column);
        return this;
    }

    SheetMaker row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalStateException(id + " has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(new Row(List.of(cells)));
        return this;
    }

    /** Sets a source of rows that are read when they are needed, instead of rows that are added. */
    SheetMaker rows(Iterable<Row> rowSource) {
        source = rowSource;
        return this;
    }

    /** Makes the sheet one of several for years, such as {@code 2019–2021}; numbers count from 1. */
    SheetMaker part(int number, String ofYears) {
        part = number;
        years = ofYears;
        return this;
    }

    /** Adds a line under the title. */
    SheetMaker line(RichText line) {
        lines.add(line);
        return this;
    }

    SheetMaker chart(SheetChart chart) {
        charts.add(chart);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the cells of a column, in the order of the rows. */
    List<Cell> cells(String column) {
        int place = columns.stream().map(Column::id).toList().indexOf(column);
        return rows.stream().map(row -> row.cells().get(place)).toList();
    }

    Sheet make() {
        String name = named(ofTable(common.sheetName(id)));
        String title = named(ofTable(common.text("sheet." + id + ".title")));
        String place = common.placeOf(id);
        String ofPart = part > 1 ? place + "-" + part : place;
        String description = common.text("sheet." + id + ".description");
        List<RichText> all = new ArrayList<>();
        all.add(RichText.of(description + "."));
        all.add(common.rich("sheet.line.table"));
        if (!charts.isEmpty()) {
            all.add(common.rich("sheet.line.chart"));
        }
        all.addAll(lines);
        if (hasMissing()) {
            all.add(common.rich("sheet.line.missing", "sheet", common.sheetName("symbols")));
        }
        TableBlock table = new TableBlock(
                ofPart, tableName(name), title, description, unlike(), source == null ? rows : source, List.of());
        return new Sheet(ofPart, name, title, all, table, charts);
    }

    /** Returns a name with that of the table behind it, where it is not the first of the study. */
    private String ofTable(String name) {
        return common.table()
                .map(StatisticsAnalysis::table)
                .map(table -> name + " (" + table + ')')
                .orElse(name);
    }

    private String named(String name) {
        return part == 0
                ? name
                : common.text("sheet.line.part-name", "name", name, "years", years, "number", String.valueOf(part));
    }

    /** Returns the columns with headings that differ: those that labels of the data make may be blank or like another. */
    private List<Column> unlike() {
        List<Column> unlike = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Column column : columns) {
            String wanted = column.header().isBlank() ? column.id() : column.header();
            String header = wanted;
            for (int number = 2; !taken.add(header); number++) {
                header = wanted + " (" + number + ')';
            }
            unlike.add(new Column(
                    column.id(), header, column.kind(), column.decimals(), column.rowHeader(), column.weight()));
        }
        return unlike;
    }

    private boolean hasMissing() {
        return source != null
                || rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell.Missing.class::isInstance);
    }

    private static String tableName(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> text.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        return text.toString();
    }

    /** Returns a whole number with the formula that it follows from. */
    Cell count(FigureId id, long number, @Nullable Formula formula) {
        return new Cell.Number(common.count(id, number), formula);
    }

    /** Returns words, or the marker for "not available". */
    Cell wordsOrNotAvailable(@Nullable String text) {
        return text == null || text.isBlank() ? notAvailable() : Cell.words(text);
    }

    /** Returns words, or the marker for "not applicable". */
    Cell wordsOrNotApplicable(@Nullable String text) {
        return text == null || text.isBlank() ? notApplicable() : Cell.words(text);
    }

    Cell notAvailable() {
        return new Cell.Missing("[x]", common.text("symbol.x"));
    }

    Cell notApplicable() {
        return new Cell.Missing("[z]", common.text("symbol.z"));
    }
}
