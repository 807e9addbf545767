package org.thbreport.model.data;

import java.util.Arrays;

/** Decimal numbers by row, in chunks, so that the column grows without being copied. */
final class NumberColumn {

    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;

    private double[][] chunks;
    private double[] last;
    private int used;
    private int chunk;

    /** Makes a column for about as many rows as stated. */
    NumberColumn(int rows) {
        this.last = new double[Math.max(1, Math.min(CHUNK, rows))];
        this.chunks = new double[][] {last};
    }

    double get(int row) {
        return chunks[row >> BITS][row & (CHUNK - 1)];
    }

    void add(double number) {
        if (used == last.length) {
            next();
        }
        last[used++] = number;
    }

    /** Adds the first of some numbers. */
    void addAll(double[] numbers, int count) {
        int added = 0;
        while (added < count) {
            if (used == last.length) {
                next();
            }
            int fitting = Math.min(count - added, last.length - used);
            System.arraycopy(numbers, added, last, used, fitting);
            used += fitting;
            added += fitting;
        }
    }

    private void next() {
        if (used < CHUNK) {
            last = Arrays.copyOf(last, Math.min(CHUNK, used * 2));
        } else {
            chunk++;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            last = new double[CHUNK];
            used = 0;
        }
        chunks[chunk] = last;
    }
}
