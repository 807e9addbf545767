package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.Set;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;

/** No cell is empty, each row has a cell for each column, and headings are there and differ. */
final class TableRule implements TableVisitor {

    private final Faults faults;

    TableRule(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void begin(TableBlock table) {
        Set<String> headers = new HashSet<>();
        for (Column column : table.columns()) {
            faults.unless(!column.header().isBlank(), table.id(), "column " + column.id() + " has no heading");
            faults.unless(headers.add(column.header()), table.id(), "two columns are headed " + column.header());
        }
    }

    @Override
    public void row(TableBlock table, Row row, int number) {
        if (row.cells().size() != table.columns().size()) {
            faults.add(
                    table.id(),
                    "row " + number + " has " + row.cells().size() + " cells for "
                            + table.columns().size() + " columns");
        }
    }

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int number) {
        if (cell.shown().isBlank()) {
            faults.add(table.id(), "a cell of row " + number + " is empty");
        }
    }

    @Override
    public void end(TableBlock table, int rows) {
        faults.unless(rows > 0, table.id(), "the table has no row");
    }
}
