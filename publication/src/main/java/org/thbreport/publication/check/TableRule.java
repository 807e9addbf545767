package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** No cell is empty, each row has a cell for each column, and headings are there and differ. */
final class TableRule {

    private TableRule() {}

    static List<PublicationFault> check(Publication publication) {
        Faults faults = new Faults("PUB-3");
        Stream.concat(
                        BriefingWalk.blocks(publication.briefing(), TableBlock.class).stream(),
                        publication.annex().sheets().stream().map(Sheet::table).filter(Objects::nonNull))
                .forEach(table -> check(faults, table));
        return faults.found();
    }

    private static void check(Faults faults, TableBlock table) {
        Set<String> headers = new HashSet<>();
        for (Column column : table.columns()) {
            faults.unless(!column.header().isBlank(), table.id(), "column " + column.id() + " has no heading");
            faults.unless(headers.add(column.header()), table.id(), "two columns are headed " + column.header());
        }
        int number = 0;
        for (Row row : table.rows()) {
            number++;
            if (row.cells().size() != table.columns().size()) {
                faults.add(
                        table.id(),
                        "row " + number + " has " + row.cells().size() + " cells for "
                                + table.columns().size() + " columns");
            }
            for (Cell cell : row.cells()) {
                if (cell.shown().isBlank()) {
                    faults.add(table.id(), "a cell of row " + number + " is empty");
                }
            }
        }
        faults.unless(number > 0, table.id(), "the table has no row");
    }
}
