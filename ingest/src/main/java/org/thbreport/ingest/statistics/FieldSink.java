package org.thbreport.ingest.statistics;

/** Takes the fields of records as a parser meets them. */
public interface FieldSink {

    /**
     * A record begins.
     *
     * @param line line on which it begins, from 1
     */
    void begin(int line);

    /**
     * A field of the record.
     *
     * @param buffer characters of the parser, valid during the call alone
     * @param offset where the field begins
     * @param length its characters
     * @param quoted whether it stood in quotes
     * @throws UnreadableException if the file cannot be read any further
     */
    void field(char[] buffer, int offset, int length, boolean quoted) throws UnreadableException;
}
