package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.util.List;

/** A way of laying out observations in rows under a header, wherever the rows come from: a text or a sheet. */
public interface TableLayout {

    /**
     * Returns whether a table with such a header is laid out in this way.
     *
     * @param names the names of the columns, in small letters, without quotes and blanks around them
     */
    boolean recognises(List<String> names);

    /**
     * Begins a table.
     *
     * @param header the names of the columns as the table has them
     * @throws IOException if the header lacks something
     */
    TableRows open(StatisticsInput input, List<String> header, TableContext context) throws IOException;
}
