package org.thbreport.analytics.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.cells.CellRelation;
import org.thbreport.analytics.disclosure.cells.CellSystem;

/**
 * What a reader can infer about withheld cells from the published ones, all relations, and, where asked, the rules. Every cell is
 * judged by linear programmes, and what is called safe is proved by whole tables that are checked in whole numbers.
 */
public final class IntervalAudit {

    /** Cells of a block up to which new proofs are looked for when one of its cells is published. */
    private static final int QUICK = 100;

    private final CellSystem system;
    private final List<Block> blocks;
    private final int[] blockOf;
    private final int[] positionOf;

    private IntervalAudit(CellSystem system, List<Block> blocks) {
        this.system = system;
        this.blocks = List.copyOf(blocks);
        blockOf = new int[system.size()];
        positionOf = new int[system.size()];
        Arrays.fill(blockOf, -1);
        for (int index = 0; index < blocks.size(); index++) {
            for (int position = 0; position < blocks.get(index).size(); position++) {
                blockOf[blocks.get(index).cell(position)] = index;
                positionOf[blocks.get(index).cell(position)] = position;
            }
        }
    }

    /**
     * Makes an audit.
     *
     * @param system the cells and relations
     * @param withheld the cells that are not told, the implied ones among them
     * @param attackerKnowsRules whether tables in which nothing would have been withheld are out
     */
    public static IntervalAudit of(CellSystem system, BitSet withheld, boolean attackerKnowsRules) {
        List<Block> blocks = new ArrayList<>();
        for (int[] component : components(system, withheld)) {
            blocks.addAll(blocks(system, component, attackerKnowsRules));
        }
        return new IntervalAudit(system, blocks);
    }

    private static List<int[]> components(CellSystem system, BitSet withheld) {
        int[] root = new int[system.size()];
        Arrays.setAll(root, cell -> cell);
        for (CellRelation relation : system.relations()) {
            int first = -1;
            for (int position = 0; position < relation.size(); position++) {
                int cell = relation.cell(position);
                if (withheld.get(cell)) {
                    if (first >= 0) {
                        int a = find(root, first);
                        int b = find(root, cell);
                        root[Math.max(a, b)] = Math.min(a, b);
                    }
                    first = cell;
                }
            }
        }
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        withheld.stream()
                .forEach(cell -> members.computeIfAbsent(find(root, cell), key -> new ArrayList<>())
                        .add(cell));
        return members.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int find(int[] root, int cell) {
        int at = cell;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static List<Block> blocks(CellSystem system, int[] cells, boolean attackerKnowsRules) {
        List<SortedMap<Integer, Double>> rows = new ArrayList<>();
        for (BlockLine line : new BlockTables(system, cells).lines()) {
            SortedMap<Integer, Double> row = new TreeMap<>();
            for (int index = 0; index < line.positions().length; index++) {
                row.merge(line.positions()[index], (double) line.coefficients()[index], Double::sum);
            }
            rows.add(row);
        }
        double[] truth = Arrays.stream(cells).mapToDouble(system::value).toArray();
        Dictionary dictionary = Dictionary.of(rows, truth);
        int[] part = dictionary.parts(-1);
        int count = Arrays.stream(part).max().orElse(-1) + 1;
        List<Dictionary> split = dictionary.split(part, count);
        List<List<Integer>> members = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            members.add(new ArrayList<>());
        }
        for (int position = 0; position < cells.length; position++) {
            members.get(part[position]).add(cells[position]);
        }
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            blocks.add(new Block(
                    system,
                    members.get(index).stream().mapToInt(Integer::intValue).toArray(),
                    split.get(index),
                    attackerKnowsRules));
        }
        return blocks;
    }

    /** Returns whether a cell is withheld. */
    public boolean isWithheld(int cell) {
        return blockOf[cell] >= 0;
    }

    /** Returns the withheld cells. */
    public BitSet withheld() {
        BitSet found = new BitSet();
        for (int cell = 0; cell < blockOf.length; cell++) {
            found.set(cell, blockOf[cell] >= 0);
        }
        return found;
    }

    /** Returns whether a reader can tell a cell no better than by a width, in whole numbers. */
    public Verdict prove(int cell, long width) {
        return blockOf[cell] < 0 ? Verdict.NARROW : blocks.get(blockOf[cell]).prove(positionOf[cell], width);
    }

    /** Returns what the relations tell of a cell, without the rules. */
    public CellInterval interval(int cell) {
        return blockOf[cell] < 0
                ? new CellInterval(system.value(cell), system.value(cell))
                : blocks.get(blockOf[cell]).interval(positionOf[cell]);
    }

    /** Returns how far the proofs found so far move a cell, in counts. */
    public CellInterval shown(int cell) {
        if (blockOf[cell] < 0) {
            return new CellInterval(system.value(cell), system.value(cell));
        }
        Block block = blocks.get(blockOf[cell]);
        return new CellInterval(block.low(positionOf[cell]), block.high(positionOf[cell]));
    }

    /** Returns whole counts of all cells that fit what is published and show the least, or the most, that a cell was proved to be. */
    public long[] witness(int cell, boolean most) {
        long[] table = new long[system.size()];
        Arrays.setAll(table, system::value);
        if (blockOf[cell] >= 0) {
            Block block = blocks.get(blockOf[cell]);
            long[] found = block.witness(positionOf[cell], most);
            for (int position = 0; position < found.length; position++) {
                table[block.cell(position)] = found[position];
            }
        }
        return table;
    }

    /** Takes a move of withheld cells as a proof of how far they can go. */
    public void take(Move move) {
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int index = 0; index < move.size(); index++) {
            if (blockOf[move.cell(index)] < 0) {
                return;
            }
            members.computeIfAbsent(blockOf[move.cell(index)], key -> new ArrayList<>())
                    .add(index);
        }
        members.forEach((index, list) -> {
            int[] change = new int[blocks.get(index).size()];
            list.forEach(at -> change[positionOf[move.cell(at)]] = move.sign(at));
            blocks.get(index).take(change);
        });
    }

    /** Returns the first sensitive cell that is not proved safe, the narrowest of those that can be told exactly first; -1 if none. */
    public int worst() {
        int worst = -1;
        long narrowest = Long.MAX_VALUE;
        for (int cell = 0; cell < blockOf.length; cell++) {
            long width = system.width(cell);
            if (width > 0 && !prove(cell, width).isSafe() && shown(cell).width() < narrowest) {
                worst = cell;
                narrowest = shown(cell).width();
                if (narrowest == 0) {
                    return worst;
                }
            }
        }
        return worst;
    }

    /** Returns all sensitive cells that are not proved safe. */
    public List<Integer> unsafe() {
        List<Integer> unsafe = new ArrayList<>();
        for (int cell = 0; cell < blockOf.length; cell++) {
            if (system.width(cell) > 0 && !prove(cell, system.width(cell)).isSafe()) {
                unsafe.add(cell);
            }
        }
        return unsafe;
    }

    /**
     * Returns the audit of the same pattern with one cell published; null if the pattern is not safe then, or was not proved to be
     * because too many cells move together.
     *
     * @param withInsiders whether one who knows of himself in a cell of one person must learn no other sensitive cell
     */
    public @Nullable IntervalAudit opened(int cell, boolean withInsiders) {
        Block block = blocks.get(blockOf[cell]);
        if (block.size() > QUICK && block.isShownBy(positionOf[cell])) {
            return null;
        }
        List<Block> parts = block.without(positionOf[cell]);
        for (Block part : parts) {
            for (int position = 0; position < part.size(); position++) {
                int width = system.width(part.cell(position));
                if (width > 0 && !part.prove(position, width).isSafe()) {
                    return null;
                }
            }
        }
        if (withInsiders && parts.stream().anyMatch(part -> !Insiders.of(part).isEmpty())) {
            return null;
        }
        List<Block> others = new ArrayList<>(blocks);
        others.remove(blockOf[cell]);
        others.addAll(parts);
        return new IntervalAudit(system, others);
    }

    /** Returns those who are alone in a cell and can compute a sensitive cell from it; of small blocks the first alone. */
    public List<InsiderPair> insiders() {
        return blocks.stream().flatMap(block -> Insiders.of(block).stream()).toList();
    }

    /** Takes the tables that another audit of these cells found, after checking them. */
    public void take(IntervalAudit other, List<Integer> cells) {
        for (int cell = 0; cell < cells.size(); cell++) {
            int own = cells.get(cell);
            if (system.width(own) > 0 && blockOf[own] >= 0 && shown(own).width() < system.width(own)) {
                Block block = blocks.get(blockOf[own]);
                for (boolean most : new boolean[] {false, true}) {
                    long[] table = new long[system.size()];
                    Arrays.setAll(table, system::value);
                    long[] found = other.witness(cell, most);
                    for (int index = 0; index < found.length; index++) {
                        table[cells.get(index)] = found[index];
                    }
                    long[] part = new long[block.size()];
                    Arrays.setAll(part, position -> table[block.cell(position)]);
                    block.take(part);
                }
            }
        }
    }

    /** Returns the sets of cells that move together, as indexes. */
    public List<int[]> blocks() {
        return blocks.stream().map(Block::cells).toList();
    }

    /** Returns the steps that linear programmes took. */
    public long steps() {
        return blocks.stream().mapToLong(block -> block.dictionary().steps()).sum();
    }
}
