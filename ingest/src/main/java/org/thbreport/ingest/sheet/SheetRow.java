package org.thbreport.ingest.sheet;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1
 * @param cells the texts of its cells as the sheet shows them, numbers with a decimal point and all digits
 */
public record SheetRow(int number, List<String> cells) {

    /** Copies the list. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the text of a cell; empty behind the last one. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Returns whether all cells are empty. */
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Returns the cells up to the last that is not empty: others may be there for their look alone. */
    public List<String> trimmed() {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isEmpty()) {
            count--;
        }
        return cells.subList(0, count);
    }
}
