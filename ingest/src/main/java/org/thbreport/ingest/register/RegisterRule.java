package org.thbreport.ingest.register;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** The rules that registers, their counts and their returns are held to; {@code docs/rules.md} lists them with examples. */
public enum RegisterRule {
    UNKNOWN_REGISTER("REG-1", Severity.ERROR),
    MISSING_COLUMN("REG-2", Severity.ERROR),
    PASSWORD_IN_STUDY("REG-3", Severity.ERROR),
    OPEN_PASSWORD_FILE("REG-4", Severity.ERROR),
    NAMES_A_PERSON("REG-5", Severity.ERROR),
    NO_ZONE("REG-6", Severity.ERROR),
    NOT_ONE_SELECT("REG-7", Severity.ERROR),
    MISSING_ROLE("REG-8", Severity.ERROR),
    NO_KEY("REG-9", Severity.ERROR),
    CODE_FILE("REG-10", Severity.ERROR),
    UNMAPPED("REG-11", Severity.ERROR),
    UNUSED_CODE("REG-12", Severity.REMARK),
    TOO_MANY_VALUES("REG-13", Severity.ERROR),
    DATES("REG-14", Severity.WARNING),
    CHANGED_MEANWHILE("REG-15", Severity.ERROR),
    GENDER("REG-16", Severity.REMARK),
    CONTRADICTION("REG-17", Severity.REMARK),
    BORN_LATER("REG-18", Severity.WARNING),
    REPEATED_KEY("REG-19", Severity.WARNING),
    MANY_UNKNOWN("REG-20", Severity.REMARK),
    NO_DATE("REG-21", Severity.ERROR),
    FIELD_COUNT("REG-22", Severity.ERROR),
    ENCODING("REG-23", Severity.ERROR),
    NO_AGE("REG-24", Severity.ERROR),
    TOO_MANY_REJECTS("REG-25", Severity.ERROR),
    NO_FILE("REG-26", Severity.ERROR),
    NO_VINTAGE("REG-30", Severity.ERROR),
    CHANGED_VINTAGE("REG-31", Severity.ERROR),
    NO_ENGINE("REG-32", Severity.ERROR),
    NO_CONNECTION("REG-33", Severity.ERROR),
    OPEN_VINTAGES("REG-34", Severity.ERROR),
    BLANK_CELL("RET-2", Severity.WARNING),
    SUM("RET-3", Severity.ERROR),
    LATE("RET-4", Severity.REMARK),
    SMALL_COUNTS("RET-5", Severity.WARNING);

    private final String id;
    private final Severity severity;

    RegisterRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** Returns the stable id that messages carry. */
    public String id() {
        return id;
    }

    /** Returns an issue of the usual severity. */
    public Issue issue(Location location, String message, String expected) {
        return new Issue(severity, id, location, message, expected);
    }

    /** Returns an issue of a severity that the case decides. */
    public Issue issue(Severity other, Location location, String message, String expected) {
        return new Issue(other, id, location, message, expected);
    }
}
