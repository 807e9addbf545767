package org.thbreport.model.study;

/** How much of a day is known. */
public enum DayPrecision {
    DAY,
    MONTH,
    YEAR
}
