package org.thbreport.model.data;

import java.util.Arrays;

/**
 * Cells that differ in one dimension alone, such as the periods of a series, on their way into a dataset. The object is
 * used again for the next series. Not for use by several threads.
 */
public final class SeriesCells {

    private int[] indexes = new int[32];
    private double[] values = new double[32];
    private int[] states = new int[32];
    private int[] statuses = new int[32];
    private int size;
    private int highestIndex = -1;
    private int highestState = -1;
    private int highestStatus = -1;

    /** Makes an empty series. */
    public SeriesCells() {}

    /** Forgets all cells. */
    public void clear() {
        size = 0;
        highestIndex = -1;
        highestState = -1;
        highestStatus = -1;
    }

    /** Returns the number of cells. */
    public int size() {
        return size;
    }

    /** Returns the indexes of all cells, a copy. */
    public int[] indexes() {
        return Arrays.copyOf(indexes, size);
    }

    /** Returns whether the cells have some indexes, in the same order. */
    public boolean hasIndexes(int[] others) {
        return Arrays.equals(indexes, 0, size, others, 0, others.length);
    }

    /**
     * Adds a cell with an exact value.
     *
     * @param index index of its code in the dimension in which the cells differ
     * @param status index of its flags, that {@link Dataset.Builder#status} returned
     * @throws IllegalArgumentException if the value is not finite
     */
    public void reported(int index, double value, int status) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a reported value must be finite, not " + value);
        }
        add(index, value, CellState.of(Precision.EXACT), status);
    }

    /** Adds a cell without a value. */
    public void missing(int index, MissingReason reason, int status) {
        add(index, 0, CellState.of(reason, Precision.EXACT), status);
    }

    private void add(int index, double value, int state, int status) {
        if (size == indexes.length) {
            indexes = Arrays.copyOf(indexes, size * 2);
            values = Arrays.copyOf(values, size * 2);
            states = Arrays.copyOf(states, size * 2);
            statuses = Arrays.copyOf(statuses, size * 2);
        }
        if (index < 0 || status < 0) {
            throw new IllegalArgumentException("an index is negative");
        }
        highestIndex = Math.max(highestIndex, index);
        highestState = Math.max(highestState, state);
        highestStatus = Math.max(highestStatus, status);
        indexes[size] = index;
        values[size] = value;
        states[size] = state;
        statuses[size++] = status;
    }

    /** Adds the cells to the columns of a dataset. */
    void addTo(IndexColumn codes, NumberColumn numbers, IndexColumn cellStates, IndexColumn flags) {
        codes.addAll(indexes, size, highestIndex);
        numbers.addAll(values, size);
        cellStates.addAll(states, size, highestState);
        flags.addAll(statuses, size, highestStatus);
    }

    /** Returns the highest index of a code, or -1. */
    int highestIndex() {
        return highestIndex;
    }

    /** Returns the highest index of flags, or -1. */
    int highestStatus() {
        return highestStatus;
    }
}
