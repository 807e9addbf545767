package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/**
 * What the charts of a sheet show. Of a row that lacks a number no value is shown, for spreadsheets would draw the marker of a
 * missing value as zero: bars leave the row out, a line keeps its place and is broken there.
 */
final class SheetCharts {

    private final List<SheetChart> charts;
    private final TableBlock table;
    private final TableNames names;
    private final List<Row> rows;
    private final CellTexts texts;

    /**
     * Plans charts.
     *
     * @param charts the charts
     * @param table the table of their sheet
     * @param names the names of the table
     * @param rows all rows of the table
     * @param texts turns running text into the text of a cell
     */
    SheetCharts(List<SheetChart> charts, TableBlock table, TableNames names, List<Row> rows, CellTexts texts) {
        this.charts = charts;
        this.table = table;
        this.names = names;
        this.rows = rows;
        this.texts = texts;
    }

    /** Returns the structure of the charts, one under the other, the first two rows below the table. */
    List<WorkbookShape.ChartShape> shapes(int headerRow) {
        List<WorkbookShape.ChartShape> shapes = new ArrayList<>();
        int row = headerRow + rows.size() + 2;
        for (SheetChart chart : charts) {
            WorkbookShape.ChartShape shape = shape(chart, headerRow, row);
            shapes.add(shape);
            row += ChartPart.rows(shape) + 1;
        }
        return shapes;
    }

    private WorkbookShape.ChartShape shape(SheetChart chart, int headerRow, int row) {
        List<Integer> series = chart.valueColumns().stream().map(table::indexOf).toList();
        List<WorkbookShape.Slot> slots = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            boolean line = chart.kind() == SheetChart.Kind.LINE;
            boolean complete = isComplete(at, series);
            if (line && at > 0 && chart.breaks().contains(at)) {
                slots.add(WorkbookShape.Slot.BREAK);
            }
            if (line || complete) {
                slots.add(new WorkbookShape.Slot(at, complete));
            }
        }
        ColumnKind kind = table.columns().get(series.get(0)).kind();
        int category = table.indexOf(chart.categoryColumn());
        return new WorkbookShape.ChartShape(
                chart.kind(),
                kind,
                category,
                series,
                headerRow,
                slots,
                row,
                table.columns().size());
    }

    private boolean isComplete(int row, List<Integer> series) {
        return series.stream().allMatch(column -> rows.get(row).cells().get(column) instanceof Cell.Number);
    }

    /** Puts down the words of the charts, and the numbers that they show until a program reads the cells. */
    void fill(Map<String, String> texts, int sheet) {
        List<WorkbookShape.ChartShape> shapes = shapes(0);
        for (int number = 0; number < shapes.size(); number++) {
            SheetChart chart = charts.get(number);
            WorkbookShape.ChartShape shape = shapes.get(number);
            String prefix = WorkbookSkeleton.key(sheet, "chart" + number + '.');
            texts.put(prefix + "title", XmlOutput.escaped(chart.title()));
            texts.put(prefix + "alt", XmlOutput.escaped(chart.alt().plain()));
            texts.put(prefix + "categoryTitle", XmlOutput.escaped(chart.categoryTitle()));
            texts.put(prefix + "valueTitle", XmlOutput.escaped(chart.valueTitle()));
            texts.put(prefix + "categories", categories(shape));
            for (int series = 0; series < shape.series().size(); series++) {
                int column = shape.series().get(series);
                texts.put(prefix + "values" + series, values(shape, column));
                texts.put(prefix + "name" + series, point(0, names.headings().get(column)));
            }
        }
    }

    private String categories(WorkbookShape.ChartShape shape) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < shape.slots().size(); at++) {
            int row = shape.slots().get(at).category();
            if (row >= 0) {
                points.append(point(at, shown(rows.get(row).cells().get(shape.category()))));
            }
        }
        return points.toString();
    }

    /** Returns what the cell of a category shows, as a program will read it there. */
    private String shown(Cell cell) {
        return cell instanceof Cell.Text text ? texts.of(text.text()).plain() : cell.shown();
    }

    private String values(WorkbookShape.ChartShape shape, int column) {
        StringBuilder points = new StringBuilder();
        ColumnKind kind = table.columns().get(column).kind();
        for (int at = 0; at < shape.slots().size(); at++) {
            int row = shape.slots().get(at).value();
            if (row >= 0 && rows.get(row).cells().get(column) instanceof Cell.Number number) {
                points.append(point(at, NumberText.of(SheetRows.stored(number, kind))));
            }
        }
        return points.toString();
    }

    static String point(int index, String value) {
        return "<c:pt idx=\"" + index + "\"><c:v>" + XmlOutput.escaped(value) + "</c:v></c:pt>";
    }
}
