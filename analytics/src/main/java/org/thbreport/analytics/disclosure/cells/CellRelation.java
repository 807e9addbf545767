package org.thbreport.analytics.disclosure.cells;

import java.util.Arrays;

/** A relation that every reader knows: the sum of coefficient times cell is 0. Immutable. */
public final class CellRelation {

    private final int[] cells;
    private final long[] coefficients;

    CellRelation(int[] cells, long[] coefficients) {
        this.cells = cells.clone();
        this.coefficients = coefficients.clone();
    }

    /** Returns how many cells it ties together. */
    public int size() {
        return cells.length;
    }

    /** Returns the index of a cell of the relation. */
    public int cell(int position) {
        return cells[position];
    }

    /** Returns the coefficient of a cell of the relation; never 0. */
    public long coefficient(int position) {
        return coefficients[position];
    }

    /** Returns the largest coefficient, without its sign. */
    public long largest() {
        return Arrays.stream(coefficients).map(Math::abs).max().orElse(1);
    }
}
