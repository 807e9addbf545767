package org.thbreport.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/** Shares lines out over columns side by side, so that all are as short as they can be. */
final class Columns {

    private final List<ColumnLine> lines;
    private final List<Float> lefts;

    /** Takes lines, and where each column begins. */
    Columns(List<ColumnLine> lines, List<Float> lefts) {
        this.lines = List.copyOf(lines);
        this.lefts = List.copyOf(lefts);
    }

    /**
     * The lines of one column.
     *
     * @param from first line
     * @param to line after the last
     * @param height height in points
     */
    private record Column(int from, int to, float height) {}

    /** A band of columns, and the line that goes on after it. */
    record Band(Slice slice, int next) {}

    /**
     * Returns the next band.
     *
     * @param from the line that it starts with
     * @param free height that it may take; where not even one line has room it holds one all the same
     */
    Band band(int from, float free) {
        List<Column> columns = filled(from, free);
        if (end(columns) == lines.size()) {
            columns = balanced(from, columns);
        }
        List<Column> chosen = end(columns) > from ? columns : List.of(least(from));
        float height = 0;
        for (Column column : chosen) {
            height = Math.max(height, column.height());
        }
        return new Band(Slice.of(0, height, false, top -> paint(chosen, top)), end(chosen));
    }

    /** Tells whether some lines have room in a height. */
    boolean hasRoom(int from, float free) {
        return end(filled(from, free)) > from;
    }

    private Column least(int from) {
        return new Column(from, from + 1, lines.get(from).height());
    }

    private List<Column> balanced(int from, List<Column> fullest) {
        List<Column> best = fullest;
        float high = fullest.get(0).height();
        for (Column column : fullest) {
            high = Math.max(high, column.height());
        }
        for (float height = high - 1; height > 0; height--) {
            List<Column> tried = filled(from, height);
            if (end(tried) < lines.size()) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    private List<Column> filled(int from, float height) {
        List<Column> columns = new ArrayList<>();
        int start = from;
        for (int i = 0; i < lefts.size(); i++) {
            Column column = column(start, height);
            columns.add(column);
            start = column.to();
        }
        return columns;
    }

    /** Returns the fullest column that ends where it may. */
    private Column column(int from, float most) {
        float used = 0;
        Column fits = new Column(from, from, 0);
        for (int i = from; i < lines.size(); i++) {
            ColumnLine line = lines.get(i);
            used += line.height() + (i == from ? 0 : line.before());
            if (used > most) {
                break;
            }
            if (!line.keepWithNext()) {
                fits = new Column(from, i + 1, used);
            }
        }
        return fits;
    }

    private static int end(List<Column> columns) {
        return columns.get(columns.size() - 1).to();
    }

    private void paint(List<Column> columns, float top) {
        for (int i = 0; i < columns.size(); i++) {
            float at = top;
            Column column = columns.get(i);
            for (int k = column.from(); k < column.to(); k++) {
                ColumnLine line = lines.get(k);
                at -= k == column.from() ? 0 : line.before();
                line.painter().paint(lefts.get(i), at);
                at -= line.height();
            }
        }
    }
}
