package org.thbreport.analytics.trend;

/** Why a segment of comparable periods begins where it does. */
public enum SegmentStart {
    /** The series begins. */
    FIRST_PERIOD,
    /** A value is flagged as a break. */
    BREAK,
    /** A value is flagged as of another definition than the one before, or one before is. */
    DEFINITION;

    /** Returns the stable id, as in {@code results.json}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
