package org.thbreport.model.data;

import java.util.Arrays;

/**
 * Whole numbers from 0 by row, one byte each while all are below 256 and four after that. Rows stand in chunks, so that a
 * column grows without being copied.
 */
final class IndexColumn {

    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;
    private static final int NARROW = 1 << Byte.SIZE;

    private final int first;
    private byte[][] narrow;
    private int[][] wide = new int[0][];
    private byte[] narrowChunk;
    private int[] wideChunk = new int[0];
    private int used;
    private int chunk;

    /** Makes a column for about as many rows as stated. */
    IndexColumn(int rows) {
        this.first = Math.max(1, Math.min(CHUNK, rows));
        this.narrowChunk = new byte[first];
        this.narrow = new byte[][] {narrowChunk};
    }

    int get(int row) {
        int place = row & (CHUNK - 1);
        return wide.length == 0 ? narrow[row >> BITS][place] & (NARROW - 1) : wide[row >> BITS][place];
    }

    void add(int number) {
        if (wide.length > 0 || number >= NARROW) {
            addWide(number);
            return;
        }
        if (used == narrowChunk.length) {
            nextNarrow();
        }
        narrowChunk[used++] = (byte) number;
    }

    private void addWide(int number) {
        if (wide.length == 0) {
            widen();
        }
        if (used == wideChunk.length) {
            nextWide();
        }
        wideChunk[used++] = number;
    }

    /** Adds the same number for some rows. */
    void fill(int number, int count) {
        int left = count;
        while (left > 0) {
            add(number);
            left--;
            if (wide.length == 0) {
                int room = Math.min(left, narrowChunk.length - used);
                Arrays.fill(narrowChunk, used, used + room, (byte) number);
                used += room;
                left -= room;
            }
        }
    }

    /** Adds the first of some numbers, none of which is higher than stated. */
    void addAll(int[] numbers, int count, int highest) {
        int added = 0;
        while (added < count) {
            add(numbers[added++]);
            if (wide.length == 0 && highest < NARROW) {
                int fitting = Math.min(count - added, narrowChunk.length - used);
                for (int i = 0; i < fitting; i++) {
                    narrowChunk[used + i] = (byte) numbers[added + i];
                }
                used += fitting;
                added += fitting;
            }
        }
    }

    private void nextNarrow() {
        if (used < CHUNK) {
            narrowChunk = Arrays.copyOf(narrowChunk, Math.min(CHUNK, used * 2));
        } else {
            chunk++;
            if (chunk == narrow.length) {
                narrow = Arrays.copyOf(narrow, chunk * 2);
            }
            narrowChunk = new byte[CHUNK];
            used = 0;
        }
        narrow[chunk] = narrowChunk;
    }

    private void nextWide() {
        if (used < CHUNK) {
            wideChunk = Arrays.copyOf(wideChunk, Math.min(CHUNK, used * 2));
        } else {
            chunk++;
            if (chunk == wide.length) {
                wide = Arrays.copyOf(wide, chunk * 2);
            }
            wideChunk = new int[CHUNK];
            used = 0;
        }
        wide[chunk] = wideChunk;
    }

    private void widen() {
        wide = new int[narrow.length][];
        for (int i = 0; i <= chunk; i++) {
            wide[i] = new int[narrow[i].length];
            for (int place = 0; place < narrow[i].length; place++) {
                wide[i][place] = narrow[i][place] & (NARROW - 1);
            }
        }
        wideChunk = wide[chunk];
        narrow = new byte[0][];
        narrowChunk = new byte[0];
    }
}
