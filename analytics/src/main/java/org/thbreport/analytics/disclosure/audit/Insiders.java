package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds who can compute a sensitive cell because of being alone in another: cells that can only move together. */
final class Insiders {

    /** Cells of a block up to which every cell of one person is taken as known in turn, and not only rows compared. */
    private static final int EXACT = 150;

    private Insiders() {}

    /** Returns pairs of a block, in the order of its cells; none if there is none. Small blocks show their first alone. */
    static List<InsiderPair> of(Block block) {
        List<Integer> alone = new ArrayList<>();
        for (int position = 0; position < block.size(); position++) {
            if (block.rules().counts(position) && block.truth()[position] == 1) {
                alone.add(position);
            }
        }
        if (alone.isEmpty()) {
            return List.of();
        }
        return block.size() <= EXACT ? exact(block, alone) : byRows(block, alone);
    }

    private static List<InsiderPair> exact(Block block, List<Integer> alone) {
        for (int known : alone) {
            for (Block part : block.known(known)) {
                for (int position = 0; position < part.size(); position++) {
                    if (block.system().width(part.cell(position)) > 0
                            && !part.prove(position, 1).isSafe()) {
                        return List.of(new InsiderPair(block.cell(known), part.cell(position)));
                    }
                }
            }
        }
        return List.of();
    }

    /** Two unknowns move together if their rows are proportional: one number then tells the other. */
    private static List<InsiderPair> byRows(Block block, List<Integer> alone) {
        Map<Long, List<Integer>> same = new TreeMap<>();
        Dictionary dictionary = block.dictionary();
        long[] row = new long[block.size()];
        for (int column = 0; column < dictionary.freeCount(); column++) {
            row[dictionary.free(column)] = only(column);
        }
        for (int basic = 0; basic < dictionary.basicCount(); basic++) {
            row[dictionary.basic(basic)] = normalised(dictionary, basic);
        }
        for (int position = 0; position < row.length; position++) {
            same.computeIfAbsent(row[position], key -> new ArrayList<>()).add(position);
        }
        List<InsiderPair> pairs = new ArrayList<>();
        for (int known : alone) {
            for (int other : same.getOrDefault(row[known], List.of())) {
                if (other != known && block.system().width(block.cell(other)) > 0) {
                    pairs.add(new InsiderPair(block.cell(known), block.cell(other)));
                }
            }
        }
        return pairs;
    }

    private static long only(int column) {
        return mixed(1, column, 1_000_000);
    }

    /** Returns a number that rows share if they are proportional; that others share it is as good as impossible, and harmless. */
    private static long normalised(Dictionary dictionary, int row) {
        long number = 1;
        double first = 0;
        for (int column = 0; column < dictionary.freeCount(); column++) {
            double coefficient = dictionary.coefficient(row, column);
            if (coefficient != 0) {
                first = first == 0 ? coefficient : first;
                number = mixed(number, column, Math.round(1e6 * coefficient / first));
            }
        }
        return number;
    }

    private static long mixed(long number, long column, long coefficient) {
        long next = number * 0x9E3779B97F4A7C15L + column * 0xBF58476D1CE4E5B9L + coefficient;
        return (next ^ (next >>> 29)) * 0x94D049BB133111EBL;
    }
}
