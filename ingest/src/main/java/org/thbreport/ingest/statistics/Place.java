package org.thbreport.ingest.statistics;

/**
 * A line and column of a file.
 *
 * @param line line, from 1; 0 where there is none
 * @param column column in characters, from 1; 0 where there is none
 */
public record Place(int line, int column) {

    /** No place within the file. */
    public static final Place NONE = new Place(0, 0);
}
