package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/** Where everything on one sheet goes: title, lines, table, charts. */
final class SheetPlan {

    /** Rows that are looked at before a sheet is written, for widths; a chart shows no more. */
    static final int SAMPLE = 1_000;

    /** Widest table, and most rows, on one upright page together with its chart. */
    private static final double UPRIGHT_CHARACTERS = 100;

    private static final int UPRIGHT_ROWS = 84;
    private static final int LANDSCAPE_ROWS = 50;

    private final Sheet sheet;
    private final String name;
    private final @Nullable TableNames names;
    private final List<CellText> lines = new ArrayList<>();
    private final double[] widths;
    private final @Nullable SheetCharts charts;
    private int lastRow;

    SheetPlan(Sheet sheet, String name, @Nullable TableNames names, Metadata metadata, CellTexts texts) {
        this.sheet = sheet;
        this.name = name;
        this.names = names;
        for (String mark : metadata.marks()) {
            lines.add(CellText.of(List.of(new CellText.Run(mark, true)), null));
        }
        sheet.lines().stream().map(texts::of).forEach(lines::add);
        TableBlock table = sheet.table();
        if (table == null || names == null) {
            widths = new double[] {ColumnWidths.READING};
            charts = null;
        } else {
            table.source().stream().map(texts::of).forEach(lines::add);
            List<Row> sample = sample(table, names);
            widths = ColumnWidths.of(table.columns(), sample, texts);
            charts = new SheetCharts(sheet.figures(), table, names, sample, texts);
            breakLines();
        }
        lines.removeIf(line -> line.plain().isEmpty());
    }

    private static List<Row> sample(TableBlock table, TableNames names) {
        List<Row> sample = new ArrayList<>();
        Iterator<Row> rows = table.rows().iterator();
        while (rows.hasNext() && sample.size() < SAMPLE) {
            Row row = rows.next();
            names.check(row);
            sample.add(row);
        }
        return sample;
    }

    /** A line runs over the empty cells beside it, but not beyond table or page: a longer one goes on in the row below. */
    private void breakLines() {
        double room = pagesWide() > 1 ? ColumnWidths.PAGE : Math.max(ColumnWidths.PAGE, total());
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

    /** Notes the last row, from 0, when the sheet is written. */
    void endsAt(int row) {
        lastRow = row;
    }

    /** Returns the last row, from 0, of a sheet that was written. */
    int lastRow() {
        return lastRow;
    }

    WorkbookShape.SheetShape shape() {
        TableBlock table = sheet.table();
        if (table == null || charts == null) {
            return new WorkbookShape.SheetShape(0, 0, List.of(), WorkbookShape.Paper.LANDSCAPE, List.of());
        }
        List<Integer> codes = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.columns().get(index);
            if (column.kind() == ColumnKind.CODE || column.kind() == ColumnKind.TEXT) {
                codes.add(index);
            }
        }
        List<WorkbookShape.ChartShape> shapes = charts.shapes(headerRow());
        return new WorkbookShape.SheetShape(table.columns().size(), headerRow(), codes, paper(shapes), shapes);
    }

    /** A chart stays on the page of its table where both fit; a wide table goes on beside, and not smaller than can be read. */
    private WorkbookShape.Paper paper(List<WorkbookShape.ChartShape> shapes) {
        int rows = shapes.stream()
                .mapToInt(chart -> chart.row() + ChartPart.rows(chart))
                .max()
                .orElse(Integer.MAX_VALUE);
        boolean upright = total() <= UPRIGHT_CHARACTERS && rows > LANDSCAPE_ROWS && rows <= UPRIGHT_ROWS;
        boolean onePage = upright || pagesWide() == 1 && rows <= LANDSCAPE_ROWS;
        return new WorkbookShape.Paper(upright, pages(), onePage ? 1 : 0);
    }

    /** Returns the first column of each page, the pages as narrow as their number allows; all begin with the first column. */
    private List<Integer> pages() {
        int most = pagesWide();
        for (double room = Math.ceil(total() / most); ; room++) {
            List<Integer> pages = pages(room);
            if (pages.size() <= most || room > total()) {
                return pages;
            }
        }
    }

    private List<Integer> pages(double room) {
        List<Integer> pages = new ArrayList<>(List.of(0));
        double taken = widths[0];
        for (int column = 1; column < widths.length; column++) {
            if (taken + widths[column] > room) {
                pages.add(column);
                taken = widths[0];
            }
            taken += widths[column];
        }
        return pages;
    }

    private int pagesWide() {
        return (int) Math.ceil(total() / ColumnWidths.WIDEST_PAGE);
    }

    /** Puts down what the charts show. */
    void fillCharts(Map<String, String> texts, int index) {
        if (charts != null) {
            charts.fill(texts, index);
        }
    }

    private double total() {
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        return total;
    }
}
