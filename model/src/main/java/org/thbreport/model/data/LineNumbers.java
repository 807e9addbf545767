package org.thbreport.model.data;

import java.util.Arrays;

/** The line of each row. Rows mostly stand on lines that follow one another, or many on one line: such a run is kept once. */
final class LineNumbers {

    private int[] firstRows = new int[16];
    private int[] firstLines = new int[16];
    private int[] steps = new int[16];
    private int runs;
    private int size;
    private int lastLine;

    /** Adds some rows that stand on one line. */
    void add(int line, int rows) {
        if (!continues(line, rows)) {
            start(line);
        }
        size += rows;
        lastLine = line;
    }

    /** The second row of a run settles whether its rows stand on one line or on lines that follow. */
    private boolean continues(int line, int rows) {
        if (runs == 0) {
            return false;
        }
        int step = line - lastLine;
        if (size - firstRows[runs - 1] == 1 && (step == 0 || step == 1 && rows == 1)) {
            steps[runs - 1] = step;
            return true;
        }
        return step == steps[runs - 1] && (rows == 1 || step == 0);
    }

    private void start(int line) {
        if (runs == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, runs * 2);
            firstLines = Arrays.copyOf(firstLines, runs * 2);
            steps = Arrays.copyOf(steps, runs * 2);
        }
        firstRows[runs] = size;
        firstLines[runs] = line;
        steps[runs++] = 0;
    }

    /** Returns the line of a row, or 0 if none was given. */
    int line(int row) {
        int found = Arrays.binarySearch(firstRows, 0, runs, row);
        int run = found >= 0 ? found : -found - 2;
        return row >= size ? 0 : firstLines[run] + (row - firstRows[run]) * steps[run];
    }
}
