package org.thbreport.publication.compose.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.thbreport.publication.content.Row;

/**
 * The observations of some years, as the rows of one sheet. Every iterator starts anew; none keeps a row.
 *
 * @param tables the files
 * @param firstYear first year of the periods that stand on the sheet
 * @param lastYear last of them
 * @param skipped rows of these years that stand on a sheet before
 * @param size number of rows
 */
record ObservationPart(List<ObservationTable> tables, int firstYear, int lastYear, long skipped, long size)
        implements Iterable<Row> {

    /** Copies the list. */
    ObservationPart {
        tables = List.copyOf(tables);
    }

    @Override
    public Iterator<Row> iterator() {
        Rows rows = new Rows();
        for (long i = 0; i < skipped; i++) {
            rows.advance();
        }
        rows.left = size;
        return rows;
    }

    private final class Rows implements Iterator<Row> {
        private int table;
        private int row = -1;
        private long left;

        Rows() {
            advance();
        }

        /** Moves to the next row of these years. */
        void advance() {
            row++;
            while (table < tables.size()) {
                ObservationTable rows = tables.get(table);
                for (; row < rows.size(); row++) {
                    int year = rows.year(row);
                    if (year >= firstYear && year <= lastYear) {
                        return;
                    }
                }
                table++;
                row = 0;
            }
        }

        @Override
        public boolean hasNext() {
            return left > 0 && table < tables.size();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row found = tables.get(table).row(row);
            left--;
            advance();
            return found;
        }
    }
}
