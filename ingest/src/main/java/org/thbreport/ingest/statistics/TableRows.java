package org.thbreport.ingest.statistics;

import java.io.IOException;

/** Takes the rows of a table one by one. */
public interface TableRows {

    /**
     * Adds a row, or logs why it cannot be used.
     *
     * @throws IOException if the table cannot be read any further
     */
    void add(DelimitedRow row) throws IOException;

    /**
     * Returns what came of all rows.
     *
     * @throws IOException if the table is to be read once more
     */
    StatisticsReading finish() throws IOException;
}
