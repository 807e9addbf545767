package org.thbreport.xlsx;

import java.util.List;
import org.thbreport.publication.content.SheetChart;
import org.thbreport.publication.text.ColumnKind;

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
     * @param paper how it is printed
     * @param charts its charts
     */
    record SheetShape(int columns, int headerRow, List<Integer> codeColumns, Paper paper, List<ChartShape> charts) {

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
     * How a sheet is printed on A4.
     *
     * @param portrait whether the page stands upright
     * @param pages the first column of each page beside the others; the first is 0
     * @param high pages below each other; 0 for as many as it takes
     */
    record Paper(boolean portrait, List<Integer> pages, int high) {
        /** As many pages in landscape as it takes, none beside another. */
        static final Paper LANDSCAPE = new Paper(false, List.of(0), 0);

        /** Copies the list. */
        Paper {
            pages = List.copyOf(pages);
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
     * @param slots places along the axis, in order
     * @param row row of the sheet at which it begins, from 0
     * @param blank column right of the table, where no cell holds anything
     */
    record ChartShape(
            SheetChart.Kind kind,
            ColumnKind values,
            int category,
            List<Integer> series,
            int headerRow,
            List<Slot> slots,
            int row,
            int blank) {

        /** Copies the lists. */
        ChartShape {
            series = List.copyOf(series);
            slots = List.copyOf(slots);
        }
    }

    /**
     * A place along the axis of a chart.
     *
     * @param row place of a row in the table, from 0, or {@link #NOTHING} for an empty place
     * @param shown whether the row's numbers are shown; a line is broken where they are not
     */
    record Slot(int row, boolean shown) {
        /** No row. */
        static final int NOTHING = -1;

        /** A place at which a line is broken. */
        static final Slot BREAK = new Slot(NOTHING, false);

        int category() {
            return row;
        }

        int value() {
            return shown ? row : NOTHING;
        }
    }
}
