package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;

/** The relations among the unknowns of a block, to check a table in whole numbers. */
final class BlockTables {

    private final List<BlockLine> lines = new ArrayList<>();

    BlockTables(CellSystem system, int[] cells) {
        TreeMap<Integer, Integer> position = new TreeMap<>();
        for (int index = 0; index < cells.length; index++) {
            position.put(cells[index], index);
        }
        SortedSet<Integer> relations = new TreeSet<>();
        for (int cell : cells) {
            for (int relation : system.relationsOf(cell)) {
                relations.add(relation);
            }
        }
        for (int index : relations) {
            CellRelation relation = system.relations().get(index);
            List<Integer> at = new ArrayList<>();
            List<Long> coefficients = new ArrayList<>();
            for (int member = 0; member < relation.size(); member++) {
                Integer found = position.get(relation.cell(member));
                if (found != null) {
                    at.add(found);
                    coefficients.add(relation.coefficient(member));
                }
            }
            lines.add(new BlockLine(
                    at.stream().mapToInt(Integer::intValue).toArray(),
                    coefficients.stream().mapToLong(Long::longValue).toArray()));
        }
    }

    /** Returns the relations. */
    List<BlockLine> lines() {
        return lines;
    }

    /** Returns whether a table could be the true one: no count is below 0 and all relations hold. */
    boolean fits(long[] table, long[] truth) {
        for (long value : table) {
            if (value < 0) {
                return false;
            }
        }
        for (BlockLine line : lines) {
            long sum = 0;
            for (int index = 0; index < line.positions().length; index++) {
                int at = line.positions()[index];
                sum += line.coefficients()[index] * (table[at] - truth[at]);
            }
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }
}
