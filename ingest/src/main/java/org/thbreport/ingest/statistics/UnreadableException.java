package org.thbreport.ingest.statistics;

import java.io.IOException;

/** Says, inside a reader, that a file cannot be read any further; it never leaves the reader. */
public class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final StatisticsRule rule;
    private final int line;
    private final int column;
    private final String expected;

    /** Says what is wrong at a line and column, each from 1, or 0 where there is none. */
    public UnreadableException(StatisticsRule rule, int line, int column, String message, String expected) {
        super(message);
        this.rule = rule;
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /** Returns the rule that is broken. */
    public StatisticsRule rule() {
        return rule;
    }

    /** Returns the line, from 1, or 0. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1, or 0. */
    public int column() {
        return column;
    }

    /** Returns what was expected instead. */
    public String expected() {
        return expected;
    }
}
