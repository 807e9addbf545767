package org.thbreport.xlsx;

import java.util.List;

/**
 * A row of a finished sheet.
 *
 * @param height its height in points; 0 for the sheet's usual height
 * @param cells its cells, from the first column on
 */
record ReadRow(double height, List<ReadCell> cells) {

    /** Copies the list. */
    ReadRow {
        cells = List.copyOf(cells);
    }
}
