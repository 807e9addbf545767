package org.thbreport.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * The areas of a sheet that is wider than a page, each printed on pages of its own: the first columns under the title, the others
 * from the headings on, and the charts. A title that runs over the cells beside it would be cut where its column is repeated.
 */
final class PrintedPages {

    private static final Pattern AREA =
            Pattern.compile("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"(\\d+)\"[^>]*>[^<]*");

    private PrintedPages() {}

    /** Returns the areas of a sheet, separated by commas; the last row of its table is not known yet. */
    static String of(WorkbookShape.SheetShape shape) {
        List<Integer> pages = shape.paper().pages();
        List<String> areas = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            int end = lastColumn(shape, page);
            areas.add(area(pages.get(page), page == 0 ? 0 : shape.headerRow(), end, WorkbookSkeleton.LAST_ROW - 1));
        }
        for (WorkbookShape.ChartShape chart : shape.charts()) {
            areas.add(area(0, chart.row(), lastColumn(shape, 0), chart.row() + ChartPart.rows(chart)));
        }
        return String.join(",", areas);
    }

    private static int lastColumn(WorkbookShape.SheetShape shape, int page) {
        List<Integer> pages = shape.paper().pages();
        return (page + 1 < pages.size() ? pages.get(page + 1) : shape.columns()) - 1;
    }

    private static String area(int column, int row, int lastColumn, int lastRow) {
        return new CellReference(row, column, true, true).formatAsString()
                + ':'
                + new CellReference(lastRow, lastColumn, true, true).formatAsString();
    }

    /** Returns the last row, from 0, as an area names it. */
    static String last(int row) {
        return String.valueOf(row + 1);
    }

    /** Puts places where the last row of a table goes. */
    static String withPlaces(String part, Slots slots) {
        Matcher matcher = AREA.matcher(part);
        StringBuilder placed = new StringBuilder();
        while (matcher.find()) {
            String token = slots.token(WorkbookSkeleton.key(Integer.parseInt(matcher.group(1)), WorkbookSkeleton.LAST));
            String areas = matcher.group().replaceAll("\\$" + WorkbookSkeleton.LAST_ROW + "\\b", "\\$" + token);
            matcher.appendReplacement(placed, Matcher.quoteReplacement(areas));
        }
        return matcher.appendTail(placed).toString();
    }
}
