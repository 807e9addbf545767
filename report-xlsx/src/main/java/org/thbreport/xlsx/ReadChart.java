package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;

/** A chart of a finished workbook: what it is drawn from, and what it must then show. */
final class ReadChart {

    private static final Pattern REFERENCE = Pattern.compile("<c:f>([^<>\"]*)</c:f>");
    private static final Pattern AREA =
            Pattern.compile("!\\$([A-Z]{1,3})\\$(\\d{1,7})(?::\\$\\1\\$(\\d{1,7}))?(?=[,)]|$)");
    private static final Pattern FORMAT = Pattern.compile("<c:dLbls><c:numFmt formatCode=\"([^<>]*?)\" sourceLinked");
    private static final Pattern COLOUR = Pattern.compile("</c:tx><c:spPr>.{0,80}?<a:srgbClr val=\"([0-9A-F]{6})\"/>");

    private final String part;
    private final String markup;
    private final ReadSheet sheet;
    private final int headerRow;
    private final List<List<Integer>> references = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    /**
     * Reads what a chart is drawn from.
     *
     * @param part name of its part
     * @param headerRow row of the table's headings, from 0
     */
    ReadChart(String part, String markup, ReadSheet sheet, int headerRow) throws IOException {
        this.part = part;
        this.markup = markup;
        this.sheet = sheet;
        this.headerRow = headerRow;
        for (Matcher found = REFERENCE.matcher(markup); found.find(); ) {
            reference(MarkupReader.words(found.group(1)));
        }
        // Of each series its name, the categories, the numbers.
        if (references.isEmpty() || references.size() % 3 != 0) {
            throw new IOException("has a chart that is drawn from other cells in " + part);
        }
    }

    private void reference(String formula) throws IOException {
        List<Integer> rows = new ArrayList<>();
        int column = -1;
        for (Matcher area = AREA.matcher(formula); area.find(); ) {
            int letters = ReadSheet.column(area.group(1));
            int first = Integer.parseInt(area.group(2)) - 1;
            int last = area.group(3) == null ? first : Integer.parseInt(area.group(3)) - 1;
            if (last >= sheet.rows().size() || last < first) {
                throw new IOException("has a chart that is drawn from cells that are not there in " + part);
            }
            boolean blank = letters >= sheet.widths().size();
            column = blank ? column : letters;
            for (int row = first; row <= last; row++) {
                rows.add(blank ? WorkbookShape.Slot.NOTHING : row - headerRow - 1);
            }
        }
        references.add(rows);
        columns.add(column);
    }

    /** Returns the colours of the series, in their order. */
    List<Integer> colours() {
        return COLOUR.matcher(markup)
                .results()
                .map(colour -> Integer.valueOf(colour.group(1), 16))
                .toList();
    }

    /**
     * Returns the structure that a chart over these columns has, where nothing but its breaks can be chosen.
     *
     * @param row row of the sheet at which it begins, from 0
     */
    WorkbookShape.ChartShape shape(int row) throws IOException {
        boolean line = markup.contains("<c:lineChart>");
        List<Integer> series = new ArrayList<>();
        for (int at = 0; at < columns.size(); at += 3) {
            series.add(columns.get(at));
        }
        List<WorkbookShape.Slot> slots = new ArrayList<>();
        int next = 0;
        for (int place : references.get(1)) {
            if (place == WorkbookShape.Slot.NOTHING) {
                slots.add(WorkbookShape.Slot.BREAK);
                continue;
            }
            while (!line && next < place && !isComplete(next, series)) {
                next++;
            }
            if (place != next) {
                break;
            }
            slots.add(new WorkbookShape.Slot(place, isComplete(place, series)));
            next++;
        }
        while (!line && next < rows() && !isComplete(next, series)) {
            next++;
        }
        if (next != rows()) {
            throw new IOException("has a chart that leaves out a row of its table in " + part);
        }
        return new WorkbookShape.ChartShape(
                line ? SheetChart.Kind.LINE : SheetChart.Kind.BAR,
                kind(),
                columns.get(1),
                series,
                headerRow,
                slots,
                row,
                sheet.widths().size());
    }

    /** Returns how many rows a chart can show: those of its table, as far as they are looked at. */
    private int rows() {
        return rows(sheet, headerRow);
    }

    static int rows(ReadSheet sheet, int headerRow) {
        return Math.min(SheetPlan.SAMPLE, sheet.rows().size() - headerRow - 1);
    }

    private boolean isComplete(int row, List<Integer> series) {
        return series.stream().allMatch(column -> {
            ReadCell cell = sheet.cell(headerRow + 1 + row, column);
            return cell != null && cell.isNumber();
        });
    }

    private ColumnKind kind() throws IOException {
        MatchResult format = new MarkupReader(part, markup).from("<c:dLbls>").need(FORMAT);
        String code = MarkupReader.words(format.group(1));
        return Arrays.stream(ColumnKind.values())
                .filter(kind -> ChartAxes.labelFormat(kind).equals(code))
                .findFirst()
                .orElseThrow(() -> new IOException("has a chart with numbers of the format " + code + " in " + part));
    }

    /** Puts down what the chart shows until a program reads the cells: what they hold. */
    static void fill(Map<String, String> places, String prefix, WorkbookShape.ChartShape shape, ReadSheet sheet) {
        places.put(prefix + "categories", points(shape, sheet, shape.category(), true));
        for (int series = 0; series < shape.series().size(); series++) {
            int column = shape.series().get(series);
            places.put(prefix + "values" + series, points(shape, sheet, column, false));
            ReadCell heading = sheet.cell(shape.headerRow(), column);
            places.put(prefix + "name" + series, heading == null ? "" : SheetCharts.point(0, heading.kept()));
        }
    }

    private static String points(WorkbookShape.ChartShape shape, ReadSheet sheet, int column, boolean categories) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < shape.slots().size(); at++) {
            WorkbookShape.Slot slot = shape.slots().get(at);
            int row = categories ? slot.category() : slot.value();
            ReadCell cell = row < 0 ? null : sheet.cell(shape.headerRow() + 1 + row, column);
            if (cell != null) {
                points.append(SheetCharts.point(at, cell.kept()));
            }
        }
        return points.toString();
    }
}
