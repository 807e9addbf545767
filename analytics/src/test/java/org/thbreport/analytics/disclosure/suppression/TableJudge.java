package org.thbreport.analytics.disclosure.suppression;

import java.util.BitSet;
import java.util.List;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;

/**
 * Judges a pattern by going through every whole table that fits what is published, without linear programmes: the withheld cells
 * are counted through one by one, each within what the relations leave.
 */
final class TableJudge {

    private static final long LIMIT = 1_000_000;

    private final CellSystem system;
    private final int[] unknown;
    private final int[] position;
    private final long[] table;
    private final long[] rest;
    private final int[] open;
    private final long[] low;
    private final long[] high;
    private final List<int[]> blocks;
    private long tables;
    private long steps;

    /** Makes a judge of relations in which the coefficient of the sum is -1 and those of its parts are 1. */
    TableJudge(CellSystem system, BitSet withheld, List<int[]> blocks) {
        this.system = system;
        this.blocks = blocks;
        unknown = withheld.stream().toArray();
        position = new int[system.size()];
        java.util.Arrays.fill(position, -1);
        for (int index = 0; index < unknown.length; index++) {
            position[unknown[index]] = index;
        }
        table = new long[system.size()];
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = withheld.get(cell) ? -1 : system.value(cell);
        }
        rest = new long[system.relations().size()];
        open = new int[rest.length];
        for (int index = 0; index < rest.length; index++) {
            CellRelation relation = system.relations().get(index);
            for (int member = 0; member < relation.size(); member++) {
                if (withheld.get(relation.cell(member))) {
                    open[index]++;
                } else {
                    rest[index] -= relation.coefficient(member) * system.value(relation.cell(member));
                }
            }
        }
        low = new long[system.size()];
        high = new long[system.size()];
        java.util.Arrays.fill(low, Long.MAX_VALUE);
        java.util.Arrays.fill(high, Long.MIN_VALUE);
    }

    /** Goes through all tables; false where there are too many. */
    boolean judge() {
        for (int index = 0; index < rest.length; index++) {
            if (open[index] == 0 && rest[index] != 0) {
                throw new AssertionError("published numbers contradict each other");
            }
        }
        return next();
    }

    long low(int cell) {
        return low[cell];
    }

    long high(int cell) {
        return high[cell];
    }

    long tables() {
        return tables;
    }

    private boolean next() {
        if (tables > LIMIT || steps++ > 4 * LIMIT) {
            return false;
        }
        int relation = -1;
        for (int index = 0; index < open.length; index++) {
            if (open[index] > 0 && bounded(index) && (relation < 0 || open[index] < open[relation])) {
                relation = index;
            }
        }
        if (relation < 0) {
            boolean all = true;
            for (int cell : unknown) {
                all &= table[cell] >= 0;
            }
            if (!all) {
                return false;
            }
            tables++;
            take();
            return true;
        }
        CellRelation found = system.relations().get(relation);
        for (int member = 0; member < found.size(); member++) {
            int cell = found.cell(member);
            if (table[cell] < 0) {
                long most = open[relation] == 1 ? rest[relation] / found.coefficient(member) : Math.abs(rest[relation]);
                long least = open[relation] == 1 ? most : 0;
                for (long value = Math.max(0, least); value <= most; value++) {
                    set(cell, value, 1);
                    boolean fits = true;
                    for (int of : system.relationsOf(cell)) {
                        fits &= open[of] != 0 || rest[of] == 0;
                        fits &= !bounded(of) || sign(of) * rest[of] >= 0;
                    }
                    boolean going = !fits || next();
                    set(cell, value, -1);
                    if (!going) {
                        return false;
                    }
                }
                return true;
            }
        }
        throw new AssertionError("a relation has an unknown cell");
    }

    /** Returns whether the unknown cells of a relation are all on one side of it, so that what is left bounds them. */
    private boolean bounded(int relation) {
        return sign(relation) != 0 || open[relation] == 1;
    }

    private long sign(int index) {
        CellRelation relation = system.relations().get(index);
        long sign = 0;
        for (int member = 0; member < relation.size(); member++) {
            if (table[relation.cell(member)] < 0) {
                long own = Long.signum(relation.coefficient(member));
                if (sign != 0 && own != sign) {
                    return 0;
                }
                sign = own;
            }
        }
        return sign == 0 ? 1 : sign;
    }

    private void set(int cell, long value, int direction) {
        table[cell] = direction > 0 ? value : -1;
        for (int index : system.relationsOf(cell)) {
            CellRelation relation = system.relations().get(index);
            for (int member = 0; member < relation.size(); member++) {
                if (relation.cell(member) == cell) {
                    rest[index] -= direction * relation.coefficient(member) * value;
                    open[index] -= direction;
                }
            }
        }
    }

    private void take() {
        for (int[] block : blocks) {
            boolean small = false;
            for (int cell : block) {
                small |= system.rules().isSmall(table[cell]);
            }
            if (!small) {
                return;
            }
        }
        for (int cell : unknown) {
            low[cell] = Math.min(low[cell], table[cell]);
            high[cell] = Math.max(high[cell], table[cell]);
        }
    }
}
