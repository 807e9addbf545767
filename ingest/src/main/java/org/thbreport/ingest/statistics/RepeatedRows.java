package org.thbreport.ingest.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.model.data.Dataset;

/** Finds rows of a dataset that stand for the same cell. */
final class RepeatedRows {

    private static final long LARGEST_CUBE = 1L << 27;

    private final Dataset dataset;
    private final IssueLog log;
    private final int columns;

    RepeatedRows(Dataset dataset, IssueLog log) {
        this.dataset = dataset;
        this.log = log;
        this.columns = dataset.dimensions().size();
    }

    /** Returns the dataset with only the first row of each cell; repeated ones are logged. */
    Dataset drop() {
        return areAllDifferent(1, -1) ? dataset : dropRepeated();
    }

    /**
     * Does the same for rows that come in series, each with the same codes of one dimension: the rows all differ if those
     * codes do and the first rows of the series.
     */
    Dataset dropOfSeries(int dimension, int[] indexes) {
        boolean differ = IntStream.of(indexes).distinct().count() == indexes.length;
        return differ && areAllDifferent(indexes.length, dimension) ? dataset : dropRepeated();
    }

    /** Most files fill their cube well enough for one bit a cell, which is far quicker than a table of rows. */
    private boolean areAllDifferent(int step, int leftOut) {
        int[] places = IntStream.range(0, columns).filter(i -> i != leftOut).toArray();
        int[] sizes = IntStream.of(places)
                .map(i -> dataset.dimensions().get(i).codes().size())
                .toArray();
        long cells = 1;
        for (int each : sizes) {
            cells *= each;
            if (cells > LARGEST_CUBE) {
                return false;
            }
        }
        BitSet met = new BitSet((int) cells);
        for (int row = 0; row < dataset.size(); row += step) {
            int cell = 0;
            for (int i = 0; i < places.length; i++) {
                cell = cell * sizes[i] + dataset.codeIndex(places[i], row);
            }
            if (met.get(cell)) {
                return false;
            }
            met.set(cell);
        }
        return true;
    }

    private Dataset dropRepeated() {
        int slots = Integer.highestOneBit(Math.max(4, dataset.size())) << 2;
        int[] table = new int[slots];
        Arrays.fill(table, -1);
        BitSet repeated = new BitSet();
        for (int row = 0; row < dataset.size(); row++) {
            int slot = hash(row) & (slots - 1);
            while (table[slot] >= 0 && !sameCell(table[slot], row)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] < 0) {
                table[slot] = row;
            } else {
                repeated.set(row);
                report(table[slot], row);
            }
        }
        return repeated.isEmpty() ? dataset : dataset.select(row -> !repeated.get(row));
    }

    private int hash(int row) {
        long hash = 0;
        for (int i = 0; i < columns; i++) {
            hash = (hash + dataset.codeIndex(i, row)) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 32);
    }

    private boolean sameCell(int first, int second) {
        for (int i = 0; i < columns; i++) {
            if (dataset.codeIndex(i, first) != dataset.codeIndex(i, second)) {
                return false;
            }
        }
        return true;
    }

    private void report(int first, int second) {
        boolean same = dataset.value(first).equals(dataset.value(second))
                && dataset.status(first).equals(dataset.status(second));
        List<String> codes = IntStream.range(0, columns)
                .mapToObj(i -> dataset.dimensions().get(i).codes().get(dataset.codeIndex(i, first)))
                .toList();
        String place = dataset.line(first) == 0 ? "" : " on line " + dataset.line(first);
        String cell = codes.stream().collect(Collectors.joining(", "));
        log.add(
                same ? StatisticsRule.REPEATED : StatisticsRule.CONFLICT,
                dataset.line(second),
                0,
                same
                        ? "the cell " + cell + " stands already" + place
                        : "the cell " + cell + " stands already" + place + " with another value or flag",
                "expected each cell once");
    }
}
