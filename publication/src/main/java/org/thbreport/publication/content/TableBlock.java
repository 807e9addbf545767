package org.thbreport.publication.content;

import java.util.List;
import org.thbreport.publication.text.RichText;

/**
 * A table.
 *
 * @param id stable id, by which formulas and references find it: {@code coverage-counts}
 * @param name name of the table in a workbook, in the publication's language; letters, digits and underscores
 * @param caption caption
 * @param description what it holds, for a reader who cannot see it
 * @param columns columns
 * @param rows rows; every call of {@code iterator} starts anew, and a renderer keeps none
 * @param source where the numbers come from, and notes that belong to the table; may be empty
 */
public record TableBlock(
        String id,
        String name,
        String caption,
        String description,
        List<Column> columns,
        Iterable<Row> rows,
        List<RichText> source)
        implements Block {

    /** Copies the lists of columns and sources. The rows stay a source that is read when needed. */
    public TableBlock {
        columns = List.copyOf(columns);
        source = List.copyOf(source);
    }

    /**
     * Returns the place of a column, from 0.
     *
     * @param column id of the column
     * @throws IllegalArgumentException when the table has no such column
     */
    public int indexOf(String column) {
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).id().equals(column)) {
                return index;
            }
        }
        throw new IllegalArgumentException("table " + id + " has no column " + column);
    }
}
