package org.thbreport.publication.content;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells one cell for each column
 */
public record Row(List<Cell> cells) {

    /** Copies the list. */
    public Row {
        cells = List.copyOf(cells);
    }
}
