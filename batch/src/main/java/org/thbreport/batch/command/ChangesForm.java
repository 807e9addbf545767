package org.thbreport.batch.command;

/** How changes are printed. */
enum ChangesForm {
    /** For a person at a terminal. */
    TEXT,
    /** For a program. */
    JSON,
    /** For an office. */
    HTML
}
