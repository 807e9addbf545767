package org.thbreport.ingest.statistics;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** The rules that a statistics file is held to, with the ids that {@code docs/rules.md} lists. */
public enum StatisticsRule {
    /** The file cannot be opened or is empty. */
    UNOPENED("STAT-1", Severity.ERROR),
    /** No reader knows the format. */
    UNRECOGNISED("STAT-2", Severity.ERROR),
    /** The file is an answer that holds no data: an error page, a ticket, a notice. */
    NOT_DATA("STAT-3", Severity.ERROR),
    /** The file breaks the syntax of its format. */
    SYNTAX("STAT-4", Severity.ERROR),
    /** The file goes beyond a stated limit. */
    LIMIT("STAT-5", Severity.ERROR),
    /** A column, dimension or part that the format requires is absent. */
    STRUCTURE("STAT-6", Severity.ERROR),
    /** A value is no finite decimal number. */
    VALUE("STAT-7", Severity.ERROR),
    /** A period, unit or precision is none that is known. */
    CODE("STAT-8", Severity.ERROR),
    /** The same cell comes twice with different values. */
    CONFLICT("STAT-9", Severity.ERROR),
    /** The same cell comes twice with the same value. */
    REPEATED("STAT-10", Severity.WARNING),
    /** An observation flag is not in the code list; it is kept. */
    FLAG("STAT-11", Severity.WARNING),
    /** A label or code of an area or citizenship maps to nothing in the code lists; it is kept. */
    UNMAPPED("STAT-12", Severity.WARNING),
    /** Parts do not add up to their total. */
    PARTS("STAT-13", Severity.WARNING),
    /** Series that the dimensions allow are absent altogether. */
    ABSENT("STAT-14", Severity.REMARK),
    /** The file has attributes that are not read. */
    UNREAD("STAT-15", Severity.REMARK),
    /** The sender put a notice beside the data. */
    NOTICE("STAT-16", Severity.WARNING),
    /** Values were multiplied by a power of ten, as the file says. */
    MULTIPLIED("STAT-17", Severity.WARNING),
    /** A power of ten cannot be understood or applied. */
    MULTIPLIER("STAT-18", Severity.ERROR),
    /** A code that some tables count within the parts of a total is counted beside them. */
    BESIDE("STAT-19", Severity.REMARK),
    /** A column that no list knows tells no cells apart, and is taken for an attribute. */
    ATTRIBUTE("STAT-20", Severity.WARNING),
    /** Numbers are written in a form that only the column as a whole shows. */
    NUMBERS("STAT-21", Severity.WARNING),
    /** A unit of measure is in no list, so that its values are not added. */
    UNIT("STAT-22", Severity.WARNING),
    /** A number of persons has a fraction, or percentages look like fractions of 1. */
    FRACTION("STAT-23", Severity.WARNING),
    /** A status of SDMX's list that Eurostat's flags have no letter for. */
    STATUS("STAT-24", Severity.REMARK),
    /** How a mark of a missing value was read. */
    MARK("STAT-25", Severity.REMARK),
    /** Which periods dates stand for. */
    PERIOD("STAT-26", Severity.REMARK),
    /** Tables in other sheets of a workbook, of which one is read. */
    LEFT_OUT("STAT-27", Severity.WARNING);

    private final String id;
    private final Severity severity;

    StatisticsRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns an issue of the rule. */
    public Issue issue(Location location, String message, String expected) {
        return new Issue(severity, id, location, message, expected);
    }
}
