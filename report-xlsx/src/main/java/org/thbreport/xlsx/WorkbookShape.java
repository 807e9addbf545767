package org.thbreport.xlsx;

import java.util.List;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.SheetChart;

/**
 * What the structure of a workbook depends on, without any word of it. Annexes of one shape, such as one annex in two languages,
 * share a skeleton.
 *
 * @param profile whom it is laid out for
 * @param sheets the sheets, in order
 */
record WorkbookShape(WorkbookProfile profile, List<SheetShape> sheets) {

    /** Copies the list. */
    WorkbookShape {
        sheets = List.copyOf(sheets);
    }

    /**
     * A sheet.
     *
     * @param columns number of columns of its table; 0 for a sheet without one
     * @param headerRow row of the table's headings, from 0
     * @param codeColumns columns that hold digits as text
     * @param pagesWide printed pages beside each other
     * @param charts its charts
     */
    record SheetShape(int columns, int headerRow, List<Integer> codeColumns, int pagesWide, List<ChartShape> charts) {

        /** Copies the lists. */
        SheetShape {
            codeColumns = List.copyOf(codeColumns);
            charts = List.copyOf(charts);
        }

        boolean hasTable() {
            return columns > 0;
        }
    }

    /**
     * A chart.
     *
     * @param kind line or bar
     * @param values what its numbers are
     * @param category column of the categories
     * @param series columns of the values, one series each
     * @param headerRow row of the table's headings, from 0
     * @param points places of the shown rows in the table, from 0
     * @param row row of the sheet at which it begins, from 0
     */
    record ChartShape(
            SheetChart.Kind kind,
            ColumnKind values,
            int category,
            List<Integer> series,
            int headerRow,
            List<Integer> points,
            int row) {

        /** Copies the lists. */
        ChartShape {
            series = List.copyOf(series);
            points = List.copyOf(points);
        }
    }
}
