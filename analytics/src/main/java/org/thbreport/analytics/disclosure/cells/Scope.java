package org.thbreport.analytics.disclosure.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A part of a system that can be protected alone.
 *
 * @param system the cells and relations of the part
 * @param cells for each cell of the part its index in the whole
 */
public record Scope(CellSystem system, List<Integer> cells) {

    /** Copies the list. */
    public Scope {
        cells = List.copyOf(cells);
    }

    static Scope of(CellSystem whole, List<Integer> members) {
        SortedSet<Integer> relations = new TreeSet<>();
        SortedSet<Integer> cells = new TreeSet<>(members);
        for (int cell : members) {
            for (int relation : whole.relationsOf(cell)) {
                relations.add(relation);
            }
        }
        for (int relation : relations) {
            CellRelation found = whole.relations().get(relation);
            for (int position = 0; position < found.size(); position++) {
                cells.add(found.cell(position));
            }
        }
        List<GroupRow> rows = new ArrayList<>();
        for (GroupRow row : whole.rows()) {
            if (members.contains(row.total()) || row.categories().stream().anyMatch(new TreeSet<>(members)::contains)) {
                rows.add(row);
                cells.add(row.total());
                cells.addAll(row.categories());
            }
        }
        List<Integer> order = List.copyOf(cells);
        int[] local = new int[whole.size()];
        for (int index = 0; index < order.size(); index++) {
            local[order.get(index)] = index;
        }
        List<CellRelation> kept = new ArrayList<>();
        for (int relation : relations) {
            CellRelation found = whole.relations().get(relation);
            int[] indexes = new int[found.size()];
            long[] coefficients = new long[found.size()];
            for (int position = 0; position < indexes.length; position++) {
                indexes[position] = local[found.cell(position)];
                coefficients[position] = found.coefficient(position);
            }
            kept.add(new CellRelation(indexes, coefficients));
        }
        List<GroupRow> mapped = rows.stream()
                .map(row -> new GroupRow(
                        local[row.total()],
                        row.categories().stream().map(cell -> local[cell]).toList()))
                .toList();
        return new Scope(
                new CellSystem(
                        cells(whole, order, new TreeSet<>(members)),
                        kept,
                        mapped,
                        whole.rules(),
                        order.stream().mapToLong(whole::printedBefore).toArray()),
                order);
    }

    /** Cells that are only in a row of the part are protected in another one, and here they are as good as known. */
    private static List<TableCell> cells(CellSystem whole, List<Integer> order, SortedSet<Integer> members) {
        return order.stream()
                .map(index -> {
                    TableCell cell = whole.cell(index);
                    return members.contains(index)
                            ? cell
                            : new TableCell(
                                    cell.key(), cell.value(), cell.weight(), Standing.PRINTED, cell.sensitivity());
                })
                .toList();
    }
}
