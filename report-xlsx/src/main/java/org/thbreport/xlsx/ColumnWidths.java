package org.thbreport.xlsx;

import java.util.List;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Row;

/**
 * How wide the columns of a table are, in characters. Numbers and codes get what they need; words wrap, and share what room a
 * page has.
 */
final class ColumnWidths {

    /** Width of a landscape page at a size that can be read, in characters. */
    static final double PAGE = 130;

    /** Width of a portrait page, for sheets that are read rather than counted with. */
    static final double READING = 76;

    private static final double PADDING = 1.6;
    private static final double NARROWEST = 6;
    private static final double WIDEST = 80;
    private static final double COMFORTABLE = 14;
    private static final double INDENT = 1.4;
    private static final int HEADER_LINES = 3;

    private ColumnWidths() {}

    static double[] of(List<Column> columns, List<Row> sample, CellTexts texts) {
        double[] widths = new double[columns.size()];
        double[] natural = new double[columns.size()];
        double total = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            boolean words = column.kind() == ColumnKind.TEXT;
            double heading = heading(column.header());
            double content = 0;
            double word = 0;
            for (Row row : sample) {
                Cell cell = row.cells().get(i);
                String shown =
                        cell instanceof Cell.Text text ? texts.of(text.text()).plain() : cell.shown();
                content = Math.max(content, TextMetrics.characters(shown, TextMetrics.NORMAL, column.rowHeader()));
                if (words) {
                    word = Math.max(word, TextMetrics.longestWord(shown, TextMetrics.NORMAL, column.rowHeader()));
                }
            }
            double padding = words || column.kind() == ColumnKind.CODE ? PADDING : PADDING + INDENT;
            natural[i] = clamped(Math.max(heading, content) + padding);
            double needed = Math.max(heading, Math.max(word, Math.min(content, COMFORTABLE)));
            widths[i] = words ? clamped(needed + padding) : natural[i];
            total += widths[i];
        }
        share(widths, natural, PAGE - total);
        return widths;
    }

    /** Gives what is left of the page to the columns that could use it, in proportion to what they lack. */
    private static void share(double[] widths, double[] natural, double left) {
        double lacking = 0;
        for (int i = 0; i < widths.length; i++) {
            lacking += natural[i] - widths[i];
        }
        if (left <= 0 || lacking <= 0) {
            return;
        }
        double part = Math.min(1, left / lacking);
        for (int i = 0; i < widths.length; i++) {
            widths[i] += (natural[i] - widths[i]) * part;
        }
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
