package org.thbreport.analytics.disclosure.cells;

import java.util.List;

/**
 * A total and the named categories that share it out.
 *
 * @param total index of the cell of the total
 * @param categories indexes of the cells of its named categories; the unknown is none of them
 */
public record GroupRow(int total, List<Integer> categories) {

    /** Copies the list. */
    public GroupRow {
        categories = List.copyOf(categories);
    }
}
