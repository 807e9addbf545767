package org.thbreport.ingest.document;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** The rules on documents that are imported; {@code docs/rules.md} lists them with examples. */
public enum DocumentRule {
    NOT_RECOGNISED("IMPORT-1"),
    DAMAGED("IMPORT-2"),
    NO_TEXT("IMPORT-3"),
    NOT_TEXT("IMPORT-4"),
    LIMIT("IMPORT-5"),
    NOTES("IMPORT-6"),
    LANGUAGE("IMPORT-7"),
    SOURCE("IMPORT-8"),
    DECISION("IMPORT-9"),
    CHANGED("IMPORT-10"),
    FINDING_EXISTS("IMPORT-11");

    private final String id;

    DocumentRule(String id) {
        this.id = id;
    }

    /** Returns the stable id that messages carry. */
    public String id() {
        return id;
    }

    /** Returns an error. */
    public Issue error(Location place, String message, String expected) {
        return Issue.error(id, place, message, expected);
    }

    /** Returns a warning. */
    public Issue warning(Location place, String message, String expected) {
        return new Issue(Severity.WARNING, id, place, message, expected);
    }
}
