package org.thbreport.publication.text;

/** What the cells of a column hold, and so how they are aligned and formatted. */
public enum ColumnKind {
    /** Words; left. */
    TEXT,
    /** Whole numbers with a thousands separator; right. */
    COUNT,
    /** Numbers with decimals; right. */
    DECIMAL,
    /** Chances from 0 to 1, of which small ones are shown in powers of ten; right. */
    PROBABILITY,
    /** Fractions of 1 shown in percent; right. */
    PERCENT,
    /** Fractions of 1 shown as percentage points with a sign; right. */
    POINTS,
    /** Periods, such as {@code 2022} or {@code 2019-2021}, and other codes; left, never a number to add up. */
    CODE
}
