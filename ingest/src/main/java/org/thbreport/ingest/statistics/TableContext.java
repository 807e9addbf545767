package org.thbreport.ingest.statistics;

/**
 * What a layout has to know of the table that it reads.
 *
 * @param log takes what is wrong
 * @param headerLine line or row of the header, from 1
 * @param style how numbers are written
 * @param judgesNumbers whether the column of values as a whole is to tell how numbers are written
 * @param decimalCommas whether fields are parted by what leaves the comma to decimals: semicolons or tabs
 */
public record TableContext(
        IssueLog log, int headerLine, NumberStyle style, boolean judgesNumbers, boolean decimalCommas) {

    /** Tells the rows how numbers are written. */
    public void applyTo(RowCollector rows) {
        if (judgesNumbers) {
            rows.numbers(style, decimalCommas);
        }
    }
}
