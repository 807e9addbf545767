package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.content.TableBlock;

/** Where everything on one sheet goes: title, lines, table, charts. */
final class SheetPlan {

    /** Rows that are looked at before a sheet is written, for widths; a chart shows no more. */
    private static final int SAMPLE = 1_000;

    private static final double PAGE_CHARACTERS = 250;

    private final Sheet sheet;
    private final String name;
    private final @Nullable TableNames names;
    private final List<CellText> lines = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();
    private final double[] widths;

    SheetPlan(Sheet sheet, String name, @Nullable TableNames names, Metadata metadata, CellTexts texts) {
        this.sheet = sheet;
        this.name = name;
        this.names = names;
        TableBlock table = sheet.table();
        for (String mark : metadata.marks()) {
            lines.add(CellText.of(List.of(new CellText.Run(mark, true)), null));
        }
        sheet.lines().stream().map(texts::of).forEach(lines::add);
        if (table == null) {
            widths = new double[] {ColumnWidths.READING};
        } else {
            table.source().stream().map(texts::of).forEach(lines::add);
            Iterator<Row> rows = table.rows().iterator();
            while (rows.hasNext() && sample.size() < SAMPLE) {
                sample.add(rows.next());
            }
            if (names != null) {
                sample.forEach(names::check);
            }
            widths = ColumnWidths.of(table.columns(), sample, texts);
            breakLines();
        }
        lines.removeIf(line -> line.plain().isEmpty());
    }

    /** A line runs over the empty cells beside it, but not beyond the table: a longer one goes on in the row below. */
    private void breakLines() {
        double room = Math.max(ColumnWidths.PAGE, total());
        List<CellText> broken = new ArrayList<>();
        for (CellText line : lines) {
            if (line.link() != null || line.isMixed()) {
                broken.add(line);
            } else {
                TextMetrics.split(line.plain(), room)
                        .forEach(part ->
                                broken.add(CellText.of(List.of(new CellText.Run(part, line.isStrong())), null)));
            }
        }
        lines.clear();
        lines.addAll(broken);
    }

    Sheet sheet() {
        return sheet;
    }

    String name() {
        return name;
    }

    @Nullable TableNames names() {
        return names;
    }

    List<CellText> lines() {
        return lines;
    }

    double[] widths() {
        return widths;
    }

    /** Returns the row of the headings, from 0. */
    int headerRow() {
        return 1 + lines.size();
    }

    WorkbookShape.SheetShape shape() {
        TableBlock table = sheet.table();
        if (table == null) {
            return new WorkbookShape.SheetShape(0, 0, List.of(), 1, List.of());
        }
        List<Integer> codes = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            if (column.kind() == ColumnKind.CODE || column.kind() == ColumnKind.TEXT) {
                codes.add(index);
            }
        }
        List<WorkbookShape.ChartShape> charts = new ArrayList<>();
        int row = headerRow() + sample.size() + 2;
        for (SheetChart chart : sheet.figures()) {
            List<Integer> series =
                    chart.valueColumns().stream().map(table::indexOf).toList();
            ColumnKind kind = table.columns().get(series.get(0)).kind();
            charts.add(new WorkbookShape.ChartShape(
                    chart.kind(),
                    kind,
                    table.indexOf(chart.categoryColumn()),
                    series,
                    sample.size(),
                    headerRow(),
                    row));
            row += ChartPart.rows(charts.get(charts.size() - 1)) + 1;
        }
        int pages = (int) Math.ceil(total() / PAGE_CHARACTERS);
        return new WorkbookShape.SheetShape(table.columns().size(), headerRow(), codes, pages, charts);
    }

    /** Writes what the charts show until a program reads the cells. */
    void fillCharts(Map<String, String> texts, int index) {
        List<WorkbookShape.ChartShape> shapes = shape().charts();
        for (int number = 0; number < shapes.size(); number++) {
            SheetChart chart = sheet.figures().get(number);
            WorkbookShape.ChartShape chartShape = shapes.get(number);
            String prefix = WorkbookSkeleton.key(index, "chart" + number + '.');
            texts.put(prefix + "title", XmlOutput.escaped(chart.title()));
            texts.put(prefix + "alt", XmlOutput.escaped(chart.alt()));
            texts.put(prefix + "categoryTitle", XmlOutput.escaped(chart.categoryTitle()));
            texts.put(prefix + "valueTitle", XmlOutput.escaped(chart.valueTitle()));
            texts.put(prefix + "categories", points(chartShape.category(), false));
            for (int series = 0; series < chartShape.series().size(); series++) {
                int column = chartShape.series().get(series);
                texts.put(prefix + "values" + series, points(column, true));
                texts.put(prefix + "name" + series, point(0, XmlOutput.escaped(heading(column))));
            }
        }
    }

    private String heading(int column) {
        return names == null ? "" : names.headings().get(column);
    }

    private String points(int column, boolean numbers) {
        StringBuilder points = new StringBuilder();
        for (int row = 0; row < sample.size(); row++) {
            Cell cell = sample.get(row).cells().get(column);
            if (!numbers) {
                points.append(point(row, XmlOutput.escaped(cell.shown())));
            } else if (cell instanceof Cell.Number number) {
                points.append(point(row, NumberText.of(SheetRows.stored(number, kind(column)))));
            }
        }
        return points.toString();
    }

    private ColumnKind kind(int column) {
        TableBlock table = sheet.table();
        return table == null ? ColumnKind.TEXT : table.columns().get(column).kind();
    }

    private static String point(int index, String value) {
        return "<c:pt idx=\"" + index + "\"><c:v>" + value + "</c:v></c:pt>";
    }

    private double total() {
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        return total;
    }
}
