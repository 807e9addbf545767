package org.thbreport.publication.check;

import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;

/** A rule on tables. The rows of a table are read once for all of them. */
interface TableVisitor {

    /** Looks at what stands over the rows. */
    default void begin(TableBlock table) {}

    /** Looks at a row as a whole. Rows are numbered from 1. */
    default void row(TableBlock table, Row row, int number) {}

    /** Looks at a cell; one that is the very cell above it is not shown again. */
    default void cell(TableBlock table, Column column, Cell cell, int number) {}

    /** Looks at the number of rows. */
    default void end(TableBlock table, int rows) {}
}
