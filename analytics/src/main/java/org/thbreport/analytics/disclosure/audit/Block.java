package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.cells.CellSystem;

/**
 * Withheld cells that move together: every other withheld cell may have any of its values whatever these have. Keeps, for each cell,
 * whole tables that fit all that is published, and so prove what the cell can be at least and at most.
 */
final class Block {

    /** Cells up to which whole tables are looked for where the linear programme does not come to one. */
    static final int SEARCHED = 400;

    private static final double WHOLE = 1e-6;

    private final CellSystem system;
    private final int[] cells;
    private final Dictionary dictionary;
    private final BlockRules rules;
    private final BlockTables tables;
    private final long[] truth;
    private final long[][] lowTable;
    private final long[][] highTable;

    Block(CellSystem system, int[] cells, Dictionary dictionary, boolean attackerKnowsRules) {
        this.system = system;
        this.cells = cells;
        this.dictionary = dictionary;
        this.rules = new BlockRules(system, cells, attackerKnowsRules);
        this.tables = new BlockTables(system, cells);
        truth = Arrays.stream(cells).mapToLong(system::value).toArray();
        lowTable = new long[cells.length][];
        highTable = new long[cells.length][];
        Arrays.fill(lowTable, truth);
        Arrays.fill(highTable, truth);
        dictionary.start(start());
    }

    private double[] start() {
        return Arrays.stream(truth).asDoubleStream().toArray();
    }

    int size() {
        return cells.length;
    }

    int[] cells() {
        return cells.clone();
    }

    int cell(int position) {
        return cells[position];
    }

    Dictionary dictionary() {
        return dictionary;
    }

    CellSystem system() {
        return system;
    }

    BlockRules rules() {
        return rules;
    }

    long[] truth() {
        return truth;
    }

    BlockTables tables() {
        return tables;
    }

    /** Returns whether a sensitive cell is shown to move by tables in which this one moves too. */
    boolean isShownBy(int position) {
        for (int other = 0; other < cells.length; other++) {
            if (system.width(cells[other]) > 0
                    && (lowTable[other][position] != truth[position]
                            || highTable[other][position] != truth[position])) {
                return true;
            }
        }
        return false;
    }

    /** Returns how far whole tables have shown a cell to move. */
    long shown(int position) {
        return highTable[position][position] - lowTable[position][position];
    }

    long low(int position) {
        return lowTable[position][position];
    }

    long high(int position) {
        return highTable[position][position];
    }

    /** Returns the table that shows the least, or the most, that a cell can be. */
    long[] witness(int position, boolean most) {
        return (most ? highTable : lowTable)[position].clone();
    }

    /**
     * Takes a whole table.
     *
     * @return whether it fits and shows something new
     */
    boolean take(long[] table) {
        boolean news = false;
        for (int position = 0; position < table.length && !news; position++) {
            news = table[position] < low(position) || table[position] > high(position);
        }
        if (!news || !rules.needed(table) || !tables.fits(table, truth)) {
            return false;
        }
        for (int position = 0; position < table.length; position++) {
            if (table[position] < low(position)) {
                lowTable[position] = table;
            }
            if (table[position] > high(position)) {
                highTable[position] = table;
            }
        }
        return true;
    }

    /** Takes the tables at both ends of a way from the truth, and just before them, where no cell is 0 yet. */
    void take(int[] change) {
        for (int direction : new int[] {1, -1}) {
            long length = Long.MAX_VALUE;
            for (int position = 0; position < change.length; position++) {
                if (direction * change[position] < 0) {
                    length = Math.min(length, truth[position]);
                }
            }
            long end = length == Long.MAX_VALUE ? 2L * system.rules().threshold() : length;
            for (long at = end; at >= Math.max(1, end - 1); at--) {
                long[] table = truth.clone();
                for (int position = 0; position < change.length; position++) {
                    table[position] += direction * at * change[position];
                }
                take(table);
            }
        }
    }

    /** Finds whether a cell can be told no better than by a width. */
    Verdict prove(int position, long width) {
        if (shown(position) >= width) {
            return Verdict.PROVED;
        }
        try {
            return proveByWalks(position, width);
        } catch (ArithmeticException noEnd) {
            return Verdict.UNPROVED;
        }
    }

    private Verdict proveByWalks(int position, long width) {
        double high = walk(position, true, width);
        if (shown(position) >= width) {
            return Verdict.PROVED;
        }
        double low = walk(position, false, width);
        if (shown(position) >= width) {
            return Verdict.PROVED;
        }
        if (CellInterval.of(low, high).width() < width) {
            return Verdict.NARROW;
        }
        if (size() > SEARCHED) {
            return rules.always() || !rules.known() ? Verdict.LINEAR : Verdict.UNPROVED;
        }
        return new WholeSearch(this).widen(position, width) ? Verdict.PROVED : Verdict.UNPROVED;
    }

    /** Returns what the linear programme says of a cell: no reader can tell it better without using the rules. */
    CellInterval interval(int position) {
        double high = walk(position, true, Long.MAX_VALUE);
        return CellInterval.of(walk(position, false, Long.MAX_VALUE), high);
    }

    private double walk(int position, boolean largest, long width) {
        if (!isWhole(dictionary.point())) {
            dictionary.start(start());
        }
        return dictionary.extreme(position, largest, (x, change, length) -> {
            look(x, change, length, position, width);
            return shown(position) < width;
        });
    }

    /** Takes the last whole tables on an edge: at its end, and before it, where a cell is not yet 0. */
    private void look(double[] x, double[] change, double length, int position, long width) {
        if (!isWhole(x) || !isWhole(change)) {
            return;
        }
        double last = length;
        if (Double.isInfinite(length)) {
            long wanted = width == Long.MAX_VALUE ? 1 : width;
            last = wanted + 2.0 * system.rules().threshold();
        }
        double end = Math.floor(last + WHOLE);
        for (double at = end; at >= Math.max(1, end - 2); at--) {
            long[] table = new long[x.length];
            for (int unknown = 0; unknown < table.length; unknown++) {
                table[unknown] = Math.round(x[unknown] + at * change[unknown]);
            }
            take(table);
        }
        if (shown(position) < width && change[position] != 0) {
            lookForSmall(x, change, end);
        }
    }

    /** On a long edge, where cells pass from large to small and back, takes the outermost tables in which one is small. */
    private void lookForSmall(double[] x, double[] change, double end) {
        if (!rules.known() || rules.always()) {
            return;
        }
        for (int unknown = 0; unknown < x.length; unknown++) {
            if (change[unknown] == 0 || !rules.counts(unknown)) {
                continue;
            }
            for (long small : new long[] {1, system.rules().threshold() - 1L}) {
                double at = Math.floor((small - x[unknown]) / change[unknown] + WHOLE);
                if (at >= 1 && at < end - 2) {
                    long[] table = new long[x.length];
                    for (int other = 0; other < table.length; other++) {
                        table[other] = Math.round(x[other] + at * change[other]);
                    }
                    take(table);
                }
            }
        }
    }

    private static boolean isWhole(double[] values) {
        for (double value : values) {
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return false;
            }
        }
        return true;
    }

    /** Returns what is left to move when a cell is published, in parts; tables that do not touch it go on as witnesses. */
    List<Block> without(int position) {
        return parts(dictionary.without(position, start()), position, this);
    }

    /** Returns the same, for one who knows the cell and does not use the rules. */
    List<Block> known(int position) {
        return parts(dictionary.without(position, start()), position, null);
    }

    private List<Block> parts(Dictionary rest, int held, @Nullable Block before) {
        int[] part = rest.parts(held);
        int count = Arrays.stream(part).max().orElse(-1) + 1;
        List<Dictionary> dictionaries = rest.split(part, count);
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int number = index;
            int[] positions = java.util.stream.IntStream.range(0, cells.length)
                    .filter(position -> part[position] == number)
                    .toArray();
            Block block = new Block(
                    system,
                    Arrays.stream(positions).map(position -> cells[position]).toArray(),
                    dictionaries.get(index),
                    before != null && rules.known());
            if (before != null) {
                block.inherit(before, positions, held);
            }
            blocks.add(block);
        }
        return blocks;
    }

    private void inherit(Block before, int[] positions, int held) {
        for (int position : positions) {
            for (long[] table : List.of(before.lowTable[position], before.highTable[position])) {
                if (table[held] == before.truth[held]) {
                    take(Arrays.stream(positions).mapToLong(at -> table[at]).toArray());
                }
            }
        }
    }
}
