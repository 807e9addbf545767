package org.thbreport.publication.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;

/** Reads the rows of a table once and shows them to all rules on tables: a table of a million rows makes each row anew when it is read. */
final class TableWalk {

    private TableWalk() {}

    static void walk(TableBlock table, List<TableVisitor> rules) {
        rules.forEach(rule -> rule.begin(table));
        List<Column> columns = table.columns();
        @Nullable Cell[] above = new Cell[columns.size()];
        int number = 0;
        for (Row row : table.rows()) {
            number++;
            for (TableVisitor rule : rules) {
                rule.row(table, row, number);
            }
            List<Cell> cells = row.cells();
            for (int column = 0; column < Math.min(columns.size(), cells.size()); column++) {
                Cell cell = cells.get(column);
                if (cell != above[column]) {
                    above[column] = cell;
                    for (TableVisitor rule : rules) {
                        rule.cell(table, columns.get(column), cell, number);
                    }
                }
            }
        }
        for (TableVisitor rule : rules) {
            rule.end(table, number);
        }
    }
}
