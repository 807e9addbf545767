package org.thbreport.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.text.ColumnKind;

/**
 * How wide the columns of a table are, in characters, as exactly as the file says it. Numbers and codes get what they need; words wrap, and share what room a
 * page has.
 */
final class ColumnWidths {

    /** Width of a landscape page at a size that can be read, in characters. */
    static final double PAGE = 130;

    /** Width of lines that are easy to read, for sheets that are read rather than counted with. */
    static final double READING = 76;

    /** A table of this width is given the room that it wants: every row takes one line. */
    private static final double ONE_LINE_PAGE = 175;

    /** Widest table on one landscape page: the print is then still some 7 points high. */
    static final double WIDEST_PAGE = 200;

    /** What the first column, repeated, takes of each page beside the first. */
    private static final double REPEATED = 40;

    private static final double FEW_LINES = 3;
    private static final double PADDING = 1.6;
    static final double NARROWEST = 6;
    private static final double WIDEST = 80;
    private static final double COMFORTABLE = 14;
    /** The room behind a number, which it needs in a wider font than the one that is named too. */
    private static final double INDENT = 2.2;

    /** The longest that a small chance gets. */
    private static final String SMALL_CHANCE = "0.0E-000";

    private static final int GROUP = 3;
    private static final int HEADER_LINES = 4;

    private ColumnWidths() {}

    static double[] of(List<Column> columns, List<Row> sample, CellTexts texts) {
        double[] widths = new double[columns.size()];
        double[] natural = new double[columns.size()];
        double[] contents = new double[columns.size()];
        double[] longestWords = new double[columns.size()];
        measure(columns, sample, texts, contents, longestWords);
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            boolean words = column.kind() == ColumnKind.TEXT;
            double heading = heading(column.header());
            double padding = words || column.kind() == ColumnKind.CODE ? PADDING : PADDING + INDENT;
            natural[i] = Math.max(NARROWEST, Math.max(heading, contents[i]) + padding);
            double needed = Math.max(heading, Math.max(longestWords[i], Math.min(contents[i], COMFORTABLE)));
            widths[i] = words ? clamped(needed + padding) : clamped(natural[i]);
        }
        share(widths, natural);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.round(widths[i] * 100) / 100.0;
        }
        return widths;
    }

    /** Measures the widest content of each column and, where it holds words, the longest; a cell that rows share is measured once. */
    private static void measure(
            List<Column> columns, List<Row> sample, CellTexts texts, double[] contents, double[] longestWords) {
        @Nullable Cell[] above = new Cell[contents.length];
        for (Row row : sample) {
            List<Cell> cells = row.cells();
            for (int i = 0; i < contents.length; i++) {
                Cell cell = cells.get(i);
                if (cell == above[i]) {
                    continue;
                }
                above[i] = cell;
                Column column = columns.get(i);
                String shown = shown(cell, column, texts);
                contents[i] =
                        Math.max(contents[i], TextMetrics.characters(shown, TextMetrics.NORMAL, column.rowHeader()));
                if (column.kind() == ColumnKind.TEXT) {
                    longestWords[i] = Math.max(
                            longestWords[i], TextMetrics.longestWord(shown, TextMetrics.NORMAL, column.rowHeader()));
                }
            }
        }
    }

    /**
     * Widens the columns step by step, always the one whose texts take most lines, until the page is full; a table whose rows would
     * still be high may become wider, and fill the page beside.
     */
    private static void share(double[] widths, double[] natural) {
        double wanted = 0;
        for (double width : natural) {
            wanted += width;
        }
        if (wanted <= ONE_LINE_PAGE) {
            System.arraycopy(natural, 0, widths, 0, widths.length);
            return;
        }
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        double pages = Math.max(2, Math.ceil(total / WIDEST_PAGE));
        double most = pages * WIDEST_PAGE - (pages - 1) * REPEATED;
        while (total < most) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                if (natural[i] / widths[i] > natural[widest] / widths[widest]) {
                    widest = i;
                }
            }
            double lines = natural[widest] / widths[widest];
            if (lines <= 1 || total >= PAGE && lines <= FEW_LINES) {
                return;
            }
            double step = Math.min(1, natural[widest] - widths[widest]);
            widths[widest] += step;
            total += step;
        }
    }

    /** Returns what a cell shows; of a number the digits of its format, not the words that a page prints for it. */
    private static String shown(Cell cell, Column column, CellTexts texts) {
        if (cell instanceof Cell.Text text) {
            return texts.of(text.text()).plain();
        } else if (cell instanceof Cell.Number number) {
            Cell.Format format = number.format();
            ColumnKind kind = format == null ? column.kind() : format.kind();
            return digits(number, kind, format == null ? column.decimals() : format.decimals());
        }
        return cell.shown();
    }

    private static String digits(Cell.Number number, ColumnKind kind, int decimals) {
        if (kind == ColumnKind.PROBABILITY) {
            return SMALL_CHANCE;
        }
        double stored = kind == ColumnKind.PERCENT ? 100 * number.value() : SheetRows.stored(number, kind);
        String digits = rounded(stored, kind == ColumnKind.COUNT ? 0 : decimals);
        int separators = kind == ColumnKind.PERCENT ? 0 : (digits.length() - 1) / GROUP;
        String sign = kind == ColumnKind.PERCENT ? "\u00A0%" : kind == ColumnKind.POINTS ? "+" : "";
        return digits + sign + ",".repeat(separators);
    }

    private static String rounded(double value, int decimals) {
        if (decimals == 0 && value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
            return Integer.toString((int) value);
        }
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A heading wraps: it needs its longest word, and not more than a few lines. */
    private static double heading(String text) {
        double line = TextMetrics.characters(text, TextMetrics.NORMAL, true) / HEADER_LINES;
        return Math.max(TextMetrics.longestWord(text, TextMetrics.NORMAL, true), line);
    }

    private static double clamped(double width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
