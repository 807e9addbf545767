package org.thbreport.analytics.disclosure.audit;

import java.util.Arrays;
import java.util.BitSet;

/** Cells that rise and fall together by the same whole amount and keep all relations. Immutable. */
public final class Move {

    private final int[] cells;
    private final int[] signs;

    /**
     * Makes a move.
     *
     * @param cells the cells
     * @param signs for each 1 if it rises, -1 if it falls
     */
    public Move(int[] cells, int[] signs) {
        this.cells = cells.clone();
        this.signs = signs.clone();
    }

    int size() {
        return cells.length;
    }

    int cell(int position) {
        return cells[position];
    }

    int sign(int position) {
        return signs[position];
    }

    /** Adds its cells to a set. */
    public void addTo(BitSet set) {
        Arrays.stream(cells).forEach(set::set);
    }

    /** Returns whether all its cells are in a set. */
    public boolean isWithin(BitSet set) {
        return Arrays.stream(cells).allMatch(set::get);
    }
}
