package org.thbreport.analytics.shape;

import java.util.Locale;

/** What a series may look like. */
public enum ShapeKind {
    /** One level throughout. */
    CONSTANT,
    /** A straight line. */
    LINE,
    /** One level before a period, another from it on. */
    STEP,
    /** One level throughout, but for one period or two in a row. */
    ONE_OFF,
    /** Two lines that meet in a period. */
    BEND,
    /** A line that is raised or lowered from a period on. */
    LINE_AND_STEP,
    /** A line, but for one period or two in a row. */
    LINE_AND_ONE_OFF,
    /** Three levels. */
    TWO_STEPS;

    /** Returns the stable id, as in {@code results.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
