package org.thbreport.analytics.trend;

import java.util.List;

/**
 * The last period of a series against the ones before it.
 *
 * @param centre share of all earlier periods together
 * @param sigmaZ how many times the binomial deviation the earlier periods scatter from one to the next
 * @param z for each period its distance from the centre, in sigmas
 * @param low lower limit for the last period; may lie below 0
 * @param high upper limit for the last period; may lie above 1
 * @param lastUnusual whether the last period lies beyond its limits
 */
public record LaneyResult(double centre, double sigmaZ, List<Double> z, double low, double high, boolean lastUnusual) {

    /** Copies the list. */
    public LaneyResult {
        z = List.copyOf(z);
    }

    /** Returns the distance of the last period, in sigmas. */
    public double lastZ() {
        return z.get(z.size() - 1);
    }
}
