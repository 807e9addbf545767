package org.thbreport.analytics.trend;

import java.util.Locale;

/** The form of a change: which of several sentences its verdict needs. The ids are stable. */
public enum VerdictForm {
    /** As the verdict says. */
    PLAIN,
    /** Level at first, then a line. */
    SINCE,
    /** A line that grows steeper. */
    FASTER,
    /** A line that grows flatter. */
    SLOWER,
    /** A line, but for one period or two. */
    APART,
    /** A line with a step in it. */
    WITH_STEP,
    /** A step against a line that ended with it. */
    AFTER_LINE,
    /** Two steps: three levels. */
    TWO_STEPS,
    /** Later shares are higher, or lower; steadily or by a step cannot be told. */
    UNSHAPED;

    /** Returns the stable id, as in {@code results.json}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
