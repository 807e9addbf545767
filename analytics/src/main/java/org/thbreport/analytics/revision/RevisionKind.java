package org.thbreport.analytics.revision;

/** What happened to a cell between two vintages. */
public enum RevisionKind {
    /** Another value, or a value in the place of none, or none in the place of one. */
    VALUE,
    /** The same value with other flags. */
    FLAG,
    /** The cell is new. */
    ADDED,
    /** The cell is no longer there. */
    REMOVED
}
