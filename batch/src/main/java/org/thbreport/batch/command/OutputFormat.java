package org.thbreport.batch.command;

/** How a command prints what it found. */
enum OutputFormat {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON
}
