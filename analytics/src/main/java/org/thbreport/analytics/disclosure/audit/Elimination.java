package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves relations for as many unknowns as they fix (Gauss). Rows with few unknowns go first and pivots of 1 are preferred, so that
 * rows stay short and whole numbers whole.
 */
final class Elimination {

    private static final double ZERO = 1e-9;

    private final List<SortedMap<Integer, Double>> rows = new ArrayList<>();
    private final List<SortedSet<Integer>> columns = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final List<SortedMap<Integer, Double>> solved = new ArrayList<>();

    /**
     * Eliminates.
     *
     * @param relations in each the unknowns, from 0, and their coefficients
     * @param unknowns number of unknowns
     */
    Elimination(List<SortedMap<Integer, Double>> relations, int unknowns) {
        for (int column = 0; column < unknowns; column++) {
            columns.add(new TreeSet<>());
        }
        for (SortedMap<Integer, Double> relation : relations) {
            int index = rows.size();
            rows.add(new TreeMap<>(relation));
            relation.keySet().forEach(column -> columns.get(column).add(index));
        }
        SortedSet<Long> byLength = new TreeSet<>();
        for (int row = 0; row < rows.size(); row++) {
            byLength.add(key(row));
        }
        while (!byLength.isEmpty()) {
            int row = (int) (byLength.first() & 0xFFFFFFFFL);
            byLength.remove(byLength.first());
            if (!rows.get(row).isEmpty()) {
                eliminate(row, byLength);
            }
        }
    }

    private long key(int row) {
        return ((long) rows.get(row).size() << 32) | row;
    }

    private void eliminate(int row, SortedSet<Long> byLength) {
        SortedMap<Integer, Double> line = rows.get(row);
        int pivot = -1;
        long best = Long.MAX_VALUE;
        for (Map.Entry<Integer, Double> entry : line.entrySet()) {
            boolean one = Math.abs(Math.abs(entry.getValue()) - 1) < ZERO;
            long cost = columns.get(entry.getKey()).size() + (one ? 0L : 1_000_000L);
            if (cost < best) {
                best = cost;
                pivot = entry.getKey();
            }
        }
        line.keySet().forEach(column -> columns.get(column).remove(row));
        double scale = value(line, pivot);
        line.remove(pivot);
        line.replaceAll((column, coefficient) -> coefficient / scale);
        for (int other : List.copyOf(columns.get(pivot))) {
            byLength.remove(key(other));
            SortedMap<Integer, Double> target = rows.get(other);
            double factor = value(target, pivot);
            target.remove(pivot);
            columns.get(pivot).remove(other);
            for (Map.Entry<Integer, Double> entry : line.entrySet()) {
                double sum = value(target, entry.getKey()) - factor * entry.getValue();
                if (Math.abs(sum) < ZERO) {
                    target.remove(entry.getKey());
                    columns.get(entry.getKey()).remove(other);
                } else {
                    target.put(entry.getKey(), sum);
                    columns.get(entry.getKey()).add(other);
                }
            }
            byLength.add(key(other));
        }
        pivots.add(pivot);
        solved.add(line);
    }

    private static double value(Map<Integer, Double> row, int column) {
        Double value = row.get(column);
        return value == null ? 0 : value;
    }

    /** Returns the unknowns that the relations fix, in the order of elimination. */
    int[] basic() {
        return pivots.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Returns for each fixed unknown the coefficients of the free ones: the fixed one and the sum of coefficient times free ones change
     * by opposite amounts.
     *
     * @param free the free unknowns, in their order
     */
    double[][] rows(int[] free) {
        int[] column = new int[columns.size()];
        Arrays.fill(column, -1);
        for (int index = 0; index < free.length; index++) {
            column[free[index]] = index;
        }
        int[] rowOf = new int[columns.size()];
        for (int row = 0; row < pivots.size(); row++) {
            rowOf[pivots.get(row)] = row;
        }
        double[][] dense = new double[pivots.size()][free.length];
        // A row names unknowns that were free when it was solved; those that were fixed later are put in from the end.
        for (int row = pivots.size() - 1; row >= 0; row--) {
            double[] line = dense[row];
            for (Map.Entry<Integer, Double> entry : solved.get(row).entrySet()) {
                int at = column[entry.getKey()];
                if (at >= 0) {
                    line[at] += entry.getValue();
                } else {
                    double[] other = dense[rowOf[entry.getKey()]];
                    for (int index = 0; index < line.length; index++) {
                        line[index] -= entry.getValue() * other[index];
                    }
                }
            }
            for (int index = 0; index < line.length; index++) {
                if (Math.abs(line[index]) < ZERO) {
                    line[index] = 0;
                }
            }
        }
        return dense;
    }
}
