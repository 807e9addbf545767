package org.thbreport.batch.command;

/** How a command prints what it found. */
enum MessageForm {
    /** For a person. */
    TEXT,
    /** For a program. */
    JSON
}
