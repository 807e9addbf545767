package org.thbreport.ingest.sheet;

/** A formula was met whose result nobody has stored. */
final class MissingResult extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int row;
    private final int column;

    /** Says in which row and column, from 1. */
    MissingResult(int row, int column) {
        super("no stored result");
        this.row = row;
        this.column = column;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }
}
