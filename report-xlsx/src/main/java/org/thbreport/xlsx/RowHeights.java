package org.thbreport.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How high the rows of a sheet are, in points: as high as the lines that their words take; 0 for the height of one line. */
final class RowHeights {

    private static final double LINE_HEIGHT = 1.28;
    private static final double ROW_PADDING = 2.5;
    private static final double HIGHEST = 409;
    private static final double CELL_PADDING = 0.8;
    /** A text of fewer characters than this part of the width surely fits on one line: no letter is wider than 1.9 zeros. */
    private static final double SURELY_FITS = 0.5;

    private final double[] widths;

    /** Measures rows of columns of some widths, in characters. */
    RowHeights(double[] widths) {
        this.widths = widths.clone();
    }

    /** Returns the height of a row of one text over a table, or on a sheet without one. */
    double line(String text, CellLook look) {
        int lines = look.isWrapped() ? lines(text, 0, look) : 1;
        return height(look == CellLook.PARAGRAPH_STRONG ? lines + 1 : lines, look.size());
    }

    /** Returns the height of the row of headings, which keep their own distance: a row without a text is not allowed over a table. */
    double headings(List<String> headings) {
        int lines = 1;
        for (int column = 0; column < headings.size(); column++) {
            lines = Math.max(lines, lines(headings.get(column), column, CellLook.HEADING_TEXT));
        }
        return height(lines + 1, TextMetrics.NORMAL);
    }

    /** Returns the height of a row of a table, of whose cells some hold words. */
    double row(@Nullable String[] words) {
        int lines = 1;
        for (int column = 0; column < words.length; column++) {
            String text = words[column];
            if (text != null) {
                lines = Math.max(lines, lines(text, column, CellLook.TEXT));
            }
        }
        return height(lines, TextMetrics.NORMAL);
    }

    private int lines(String text, int column, CellLook look) {
        double width = widths[column] - CELL_PADDING;
        if (text.length() * look.size() < width * SURELY_FITS * TextMetrics.NORMAL && text.indexOf('\n') < 0) {
            return 1;
        }
        return TextMetrics.lines(text, look.size(), look.isStrong(), width);
    }

    private static double height(int lines, int size) {
        if (lines <= 1 && size <= TextMetrics.NORMAL) {
            return 0;
        }
        double height = Math.min(HIGHEST, lines * size * LINE_HEIGHT + ROW_PADDING);
        return Math.round(height * 4) / 4.0;
    }
}
