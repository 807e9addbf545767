package org.thbreport.analytics.panel;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** The rules on whether a statistics file can be laid out by area, period and group. */
enum PanelRule {
    /** A dimension that is needed cannot be found. */
    DIMENSION("PANEL-1", Severity.ERROR),
    /** A further dimension has several values and no filter. */
    SEVERAL_VALUES("PANEL-2", Severity.ERROR),
    /** A code or filter that was given occurs nowhere. */
    CODE_GIVEN("PANEL-3", Severity.ERROR),
    /** A usual code occurs nowhere and is left out. */
    CODE_LEFT_OUT("PANEL-4", Severity.REMARK),
    /** The group of interest, or its complement, has no code at all. */
    NO_GROUP("PANEL-5", Severity.ERROR),
    /** A period cannot be read, or periods are of different kinds. */
    PERIOD("PANEL-6", Severity.ERROR),
    /** An area is neither a country nor a known group. */
    AREA("PANEL-7", Severity.WARNING),
    /** A number is below 0, a percentage above 100, or a count larger than any. */
    BOUNDS("PANEL-8", Severity.ERROR),
    /** A cell occurs twice. */
    TWICE("PANEL-9", Severity.ERROR),
    /** A code or dimension has two roles. */
    TWO_ROLES("PANEL-10", Severity.ERROR),
    /** No observation passes all filters together. */
    NOTHING_LEFT("PANEL-11", Severity.ERROR),
    /** Codes of the dimension of groups count for nothing. */
    UNUSED("STAT-28", Severity.REMARK),
    /** Periods are lost, for all codes that have values in them count for nothing. */
    PERIODS_LOST("STAT-29", Severity.WARNING),
    /** Codes of groups before 2020 were joined with those of today. */
    JOINED("STAT-30", Severity.WARNING),
    /** Values of a unit cannot be added over areas, or not at all. */
    NOT_ADDED("STAT-31", Severity.WARNING),
    /** A population file holds something else than persons by area and year. */
    POPULATION("STAT-33", Severity.ERROR),
    /** A population is so small that it is likely written in thousands. */
    POPULATION_SMALL("STAT-34", Severity.WARNING),
    /** Areas or years with victims have no population. */
    POPULATION_LACKING("STAT-35", Severity.REMARK);

    private final String id;
    private final Severity severity;

    PanelRule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    Issue issue(Location location, String message, String expected) {
        return new Issue(severity, id, location, message, expected);
    }
}
