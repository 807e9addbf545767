package org.thbreport.analytics.disclosure.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that is published of a register, as cells and the relations between them. Immutable. */
public final class CellSystem {

    /** What {@link #printedBefore} gives for a cell that was not printed before with another count. */
    public static final long NOT_PRINTED = -1;

    private final List<TableCell> cells;
    private final List<CellRelation> relations;
    private final List<GroupRow> rows;
    private final PrimaryRules rules;
    private final long[] printedBefore;
    private final int[][] relationsOf;

    CellSystem(
            List<TableCell> cells,
            List<CellRelation> relations,
            List<GroupRow> rows,
            PrimaryRules rules,
            long[] printedBefore) {
        this.printedBefore = printedBefore.clone();
        this.cells = List.copyOf(cells);
        this.relations = List.copyOf(relations);
        this.rows = List.copyOf(rows);
        this.rules = rules;
        List<List<Integer>> of = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            of.add(new ArrayList<>());
        }
        for (int index = 0; index < relations.size(); index++) {
            CellRelation relation = relations.get(index);
            for (int position = 0; position < relation.size(); position++) {
                of.get(relation.cell(position)).add(index);
            }
        }
        relationsOf = of.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Returns the number of cells. */
    public int size() {
        return cells.size();
    }

    /** Returns a cell. */
    public TableCell cell(int index) {
        return cells.get(index);
    }

    /** Returns all cells, in the order of their keys. */
    public List<TableCell> cells() {
        return cells;
    }

    /** Returns the true count of a cell. */
    public long value(int index) {
        return cells.get(index).value();
    }

    /** Returns the other count that was printed for a cell before, or {@link #NOT_PRINTED}. */
    public long printedBefore(int index) {
        return printedBefore[index];
    }

    /** Returns how wide the interval of a cell must be; 0 if it is not sensitive or cannot be withheld any more. */
    public int width(int index) {
        TableCell cell = cells.get(index);
        return cell.standing() == Standing.PRINTED || cell.standing() == Standing.SLACK
                ? 0
                : rules.width(cell.sensitivity());
    }

    /** Returns the relations. */
    public List<CellRelation> relations() {
        return relations;
    }

    /** Returns the indexes of the relations that a cell is in. */
    public int[] relationsOf(int cell) {
        return relationsOf[cell].clone();
    }

    /** Returns the totals with their categories. */
    public List<GroupRow> rows() {
        return rows;
    }

    /** Returns the rules that make cells sensitive. */
    public PrimaryRules rules() {
        return rules;
    }

    /**
     * Returns the parts that have nothing to do with each other: what is withheld in one tells nothing about another. Cells that
     * everybody knows are in every part that they bear upon. Parts without a sensitive cell are left out.
     */
    public List<Scope> scopes() {
        int[] root = new int[size()];
        Arrays.setAll(root, cell -> cell);
        for (CellRelation relation : relations) {
            int first = -1;
            for (int position = 0; position < relation.size(); position++) {
                int cell = relation.cell(position);
                if (cells.get(cell).standing() != Standing.PRINTED) {
                    if (first >= 0) {
                        join(root, first, cell);
                    }
                    first = cell;
                }
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        int[] part = new int[size()];
        Arrays.fill(part, -1);
        for (int cell = 0; cell < size(); cell++) {
            if (cells.get(cell).standing() == Standing.PRINTED) {
                continue;
            }
            int found = find(root, cell);
            if (part[found] < 0) {
                part[found] = members.size();
                members.add(new ArrayList<>());
            }
            part[cell] = part[found];
            members.get(part[cell]).add(cell);
        }
        List<Scope> scopes = new ArrayList<>();
        for (List<Integer> list : members) {
            if (list.stream().anyMatch(cell -> width(cell) > 0)) {
                scopes.add(Scope.of(this, list));
            }
        }
        return scopes;
    }

    private static int find(int[] root, int cell) {
        int at = cell;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static void join(int[] root, int one, int other) {
        int a = find(root, one);
        int b = find(root, other);
        root[Math.max(a, b)] = Math.min(a, b);
    }
}
