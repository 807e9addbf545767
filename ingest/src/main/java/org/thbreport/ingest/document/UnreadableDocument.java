package org.thbreport.ingest.document;

import java.io.IOException;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Says, inside a reader, that a document cannot be read any further. */
public final class UnreadableDocument extends IOException {

    private static final long serialVersionUID = 1L;

    private final DocumentRule rule;
    private final int line;
    private final int column;
    private final String expected;

    /** Says what is wrong with the whole file. */
    public UnreadableDocument(DocumentRule rule, String message, String expected) {
        this(rule, 0, 0, message, expected);
    }

    /** Says what is wrong at a line and column, each from 1. */
    public UnreadableDocument(DocumentRule rule, int line, int column, String message, String expected) {
        super(message);
        this.rule = rule;
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /** Returns it as an issue of a file. */
    public Issue issue(String file) {
        return rule.error(new Location(file, line, column), String.valueOf(getMessage()), expected)
                .unreadable();
    }
}
