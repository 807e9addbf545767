package org.thbreport.ingest.review;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;

/** Numbers the groups of rows that agree in all dimensions but one and those that are attributes, in the order in which they first occur. */
final class CellGroups {

    private final Dataset dataset;
    private final int[] places;
    private final int[] groupOfRow;
    private int[] firstRows = new int[64];
    private int size;

    CellGroups(Dataset dataset, int leftOut) {
        this.dataset = dataset;
        this.places = IntStream.range(0, dataset.dimensions().size())
                .filter(i -> i != leftOut && dataset.dimensions().get(i).role() != DimensionRole.ATTRIBUTE)
                .toArray();
        this.groupOfRow = new int[dataset.size()];
        int slots = Integer.highestOneBit(Math.max(4, dataset.size())) << 2;
        int[] table = new int[slots];
        Arrays.fill(table, -1);
        for (int row = 0; row < groupOfRow.length; row++) {
            int slot = hash(row) & (slots - 1);
            while (table[slot] >= 0 && !agree(firstRows[table[slot]], row)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] < 0) {
                table[slot] = add(row);
            }
            groupOfRow[row] = table[slot];
        }
    }

    private int add(int row) {
        if (size == firstRows.length) {
            firstRows = Arrays.copyOf(firstRows, size * 2);
        }
        firstRows[size] = row;
        return size++;
    }

    private int hash(int row) {
        long hash = 0;
        for (int i : places) {
            hash = (hash + dataset.codeIndex(i, row)) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 32);
    }

    private boolean agree(int first, int second) {
        for (int i : places) {
            if (dataset.codeIndex(i, first) != dataset.codeIndex(i, second)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return size;
    }

    int groupOf(int row) {
        return groupOfRow[row];
    }

    int firstRow(int group) {
        return firstRows[group];
    }
}
