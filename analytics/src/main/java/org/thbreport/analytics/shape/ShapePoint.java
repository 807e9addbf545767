package org.thbreport.analytics.shape;

/**
 * The share of one period, with the least scatter that chance gives it.
 *
 * @param time place on the time axis, in years
 * @param season place of the period in its year, from 0; 0 for whole years
 * @param share the share, a fraction of 1
 * @param variance binomial variance of the share; 0 where the share has no counts
 */
public record ShapePoint(double time, int season, double share, double variance) {

    /** Checks that the numbers are finite. */
    public ShapePoint {
        if (!Double.isFinite(time) || !Double.isFinite(share) || !(variance >= 0) || season < 0) {
            throw new IllegalArgumentException("no share at " + time);
        }
    }
}
