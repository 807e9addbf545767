package org.thbreport.analytics.interval;

/**
 * An interval, its ends included.
 *
 * @param low lower end, finite
 * @param high upper end, finite, not below the lower one
 */
public record Interval(double low, double high) {

    /** Checks that the ends are in order. */
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** Returns whether a value lies in the interval. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
