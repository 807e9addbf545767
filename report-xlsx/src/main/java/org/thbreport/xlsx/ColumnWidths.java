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

    private static final double WIDE_PAGE = 240;
    private static final double FEW_LINES = 3;
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
            natural[i] = Math.max(NARROWEST, Math.max(heading, content) + padding);
            double needed = Math.max(heading, Math.max(word, Math.min(content, COMFORTABLE)));
            widths[i] = words ? clamped(needed + padding) : clamped(natural[i]);
        }
        share(widths, natural);
        return widths;
    }

    /**
     * Widens the columns step by step, always the one whose texts take most lines, until the page is full; a table whose rows would
     * still be high may become wider than a page, and is printed smaller.
     */
    private static void share(double[] widths, double[] natural) {
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        while (total < WIDE_PAGE) {
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

    /** A heading wraps: it needs its longest word, and not more than a few lines. */
    private static double heading(String text) {
        double line = TextMetrics.characters(text, TextMetrics.NORMAL, true) / HEADER_LINES;
        return Math.max(TextMetrics.longestWord(text, TextMetrics.NORMAL, true), line);
    }

    private static double clamped(double width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }
}
