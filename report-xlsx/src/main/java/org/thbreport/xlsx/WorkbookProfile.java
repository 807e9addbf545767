package org.thbreport.xlsx;

/** Whom a workbook is laid out for. */
public enum WorkbookProfile {
    /** For every reader, with a screen reader too: no filter, no frozen panes, no notes on cells. */
    ACCESSIBLE,
    /** For one who works in it: filters, headings that stay in view, and a note on each table that says what it holds. */
    WORKING
}
