package org.thbreport.analytics.shape;

/** The number of a shape that a statement is about. */
public enum ChangePart {
    /** The change in a year of a line, whatever stands beside it. */
    SLOPE,
    /** The difference that a step or a one-off makes. */
    STEP,
    /** The difference that the second of two steps makes. */
    SECOND_STEP,
    /** The change in a year up to a bend. */
    SLOPE_BEFORE,
    /** The change in a year from a bend on. */
    SLOPE_AFTER
}
