package org.thbreport.analytics.disclosure.audit;

/**
 * What a reader can infer about a withheld count, in whole numbers.
 *
 * @param low the least that it can be
 * @param high the most that it can be; {@link #UNBOUNDED} where there is no end
 */
public record CellInterval(long low, long high) {

    /** No upper end. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private static final double ROUNDING = 1e-6;

    static CellInterval of(double low, double high) {
        return new CellInterval(
                (long) Math.ceil(low - ROUNDING),
                Double.isInfinite(high) ? UNBOUNDED : (long) Math.floor(high + ROUNDING));
    }

    /** Returns the difference of its ends. */
    public long width() {
        return high == UNBOUNDED ? UNBOUNDED : high - low;
    }
}
