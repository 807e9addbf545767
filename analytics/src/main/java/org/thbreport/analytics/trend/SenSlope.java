package org.thbreport.analytics.trend;

/**
 * A median slope.
 *
 * @param slope change of the share in a year, a fraction of 1
 * @param intercept median of share less slope times time: the line at time 0
 * @param low lower end of the slope's interval
 * @param high upper end of the slope's interval
 */
public record SenSlope(double slope, double intercept, double low, double high) {

    /** Returns whether the interval leaves out a slope of 0. */
    public boolean leavesOutZero() {
        return low > 0 || high < 0;
    }
}
