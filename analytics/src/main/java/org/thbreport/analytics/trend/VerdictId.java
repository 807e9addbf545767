package org.thbreport.analytics.trend;

import java.util.Locale;

/** What can be said about the trend of a series. The ids are stable. */
public enum VerdictId {
    /** Too few victims in some period: counts only. */
    TOO_FEW_VICTIMS,
    /** Fewer than four comparable periods: only "higher than" and "lower than". */
    TOO_FEW_PERIODS,
    /** The last period lies above what the earlier ones, without a trend, let expect. */
    JUMP,
    /** The last period lies below what the earlier ones, without a trend, let expect. */
    DROP,
    /** Higher from an earlier period on, and lastingly. */
    STEP_UP,
    /** Lower from an earlier period on, and lastingly. */
    STEP_DOWN,
    /** A fall that became a rise. */
    TURNED_UP,
    /** A rise that became a fall. */
    TURNED_DOWN,
    /** A rise or fall that came to an end. */
    LEVELLED_OFF,
    /** One or a few periods in a row apart from all others. */
    ONE_OFF,
    /** Years hang together: what looks like a change may be wandering. */
    UNCERTAIN,
    /** A rise over the segment. */
    RISING,
    /** A fall over the segment. */
    FALLING,
    /** Nothing larger than the usual variation from year to year. */
    NO_CLEAR_CHANGE,
    /** A rise or fall that the model contradicts. */
    TREND_NOT_CONFIRMED,
    /** A change that turns round without one area, or among the areas present throughout. */
    DRIVEN_BY_ONE_AREA,
    /** A change that the victims of unknown citizenship could undo. */
    UNKNOWN_CITIZENSHIP,
    /** The numbers are withheld so that no person can be identified. */
    WITHHELD;

    /** Returns the stable id, as in {@code results.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
