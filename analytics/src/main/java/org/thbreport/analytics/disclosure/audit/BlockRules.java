package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.GroupRow;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;

/**
 * What an attacker concludes from the rules, which are public: cells that move together would not have been withheld unless one of
 * them was sensitive, so that tables in which none is are out.
 */
final class BlockRules {

    private final CellSystem system;
    private final boolean known;
    private final boolean always;
    private final int[] cells;
    private final boolean[] counts;
    private final List<GroupRow> rows = new ArrayList<>();
    private final Map<Integer, Integer> positions = new TreeMap<>();

    BlockRules(CellSystem system, int[] cells, boolean known) {
        this.system = system;
        this.known = known;
        this.cells = cells.clone();
        counts = new boolean[cells.length];
        boolean reason = false;
        for (int position = 0; position < cells.length; position++) {
            var cell = system.cell(cells[position]);
            counts[position] = cell.standing() != Standing.SLACK;
            // Why its source, or an earlier release, withholds a cell is not known from its value.
            reason |= cell.sensitivity() == Sensitivity.CONFIDENTIAL || cell.sensitivity() == Sensitivity.EARLIER;
            positions.put(cells[position], position);
        }
        always = reason;
        for (GroupRow row : system.rows()) {
            if (positions.containsKey(row.total()) || row.categories().stream().anyMatch(positions::containsKey)) {
                rows.add(row);
            }
        }
    }

    /** Returns whether the attacker uses the rules. */
    boolean known() {
        return known;
    }

    /** Returns whether the cells would be withheld whatever they were. */
    boolean always() {
        return always;
    }

    /** Returns whether an unknown is a count. */
    boolean counts(int position) {
        return counts[position];
    }

    /** Returns whether the cells would have been withheld if they were as in a table. */
    boolean needed(long[] table) {
        if (!known || always) {
            return true;
        }
        for (int position = 0; position < table.length; position++) {
            if (counts[position] && system.rules().isSmall(table[position])) {
                return true;
            }
            long before = system.printedBefore(cells[position]);
            if (before != CellSystem.NOT_PRINTED && system.rules().isSmallChange(table[position], before)) {
                return true;
            }
        }
        for (GroupRow row : rows) {
            long total = value(row.total(), table);
            if (row.categories().stream().anyMatch(category -> system.rules().tells(total, value(category, table)))) {
                return true;
            }
        }
        return false;
    }

    private long value(int cell, long[] table) {
        Integer position = positions.get(cell);
        return position == null ? system.value(cell) : table[position];
    }

    /** Returns the counts that are easiest to make small: those that are nearest to it in a table. */
    int[] smallest(long[] table, int limit) {
        return java.util.stream.IntStream.range(0, counts.length)
                .filter(position -> counts[position])
                .boxed()
                .sorted((one, other) -> {
                    int byValue = Long.compare(table[one], table[other]);
                    return byValue != 0 ? byValue : Integer.compare(one, other);
                })
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public String toString() {
        return "rules of " + Arrays.toString(counts);
    }
}
