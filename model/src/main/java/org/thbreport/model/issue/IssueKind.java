package org.thbreport.model.issue;

/** What an issue stands against. */
public enum IssueKind {
    /** An input could not be opened, recognised or parsed at all. */
    UNREADABLE,
    /** An input was read and breaks a rule, or is worth a word. */
    RULE
}
