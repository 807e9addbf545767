package org.thbreport.model.data;

/** What values of a unit of measure may be used for. */
public enum UnitKind {
    /** Persons, or cases of one person each: they may be added, and shares be taken of them. */
    PERSONS(true, true),
    /** Other amounts that may be added, and shares be taken of: tonnes, euros, hours. */
    AMOUNT(true, true),
    /** Amounts per something, such as persons per 100,000 inhabitants: added within an area, which has one base, and not over areas. */
    RATE(true, false),
    /** Percentages: shares already. */
    PERCENTAGE(false, false),
    /** Differences of percentages. */
    POINTS(false, false),
    /** Indices, growth rates, ratios: figures that no sum can be made of. */
    INDEX(false, false),
    /** Units that are in no list: nothing is taken for granted. */
    UNKNOWN(false, false);

    private final boolean withinAreas;
    private final boolean overAreas;

    UnitKind(boolean withinAreas, boolean overAreas) {
        this.withinAreas = withinAreas;
        this.overAreas = overAreas;
    }

    /** Returns whether values of one area may be added, so that shares can be taken. */
    public boolean addsWithinAreas() {
        return withinAreas;
    }

    /** Returns whether values of several areas may be added. */
    public boolean addsOverAreas() {
        return overAreas;
    }
}
