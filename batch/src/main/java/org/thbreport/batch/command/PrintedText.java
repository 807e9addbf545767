package org.thbreport.batch.command;

/** What {@code count-register} can print in place of counting. */
enum PrintedText {
    /** The statements that run where the rows lie. */
    SQL
}
