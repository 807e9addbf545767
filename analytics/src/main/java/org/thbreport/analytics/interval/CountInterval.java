package org.thbreport.analytics.interval;

import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * Garwood's exact interval for a count, seen as the outcome of a stable Poisson process (1936).
 *
 * @param confidence its level
 */
public record CountInterval(Confidence confidence) {

    /** At 95 %. */
    public static final CountInterval USUAL = new CountInterval(Confidence.USUAL);

    /**
     * Returns the interval of the expected count. R: {@code poisson.test(count)$conf.int}.
     *
     * @param count cases, from 0
     * @return the interval; withheld for a count that is not whole
     */
    public Outcome<Interval> of(double count) {
        if (!(count >= 0 && count <= 0x1p53)) {
            throw new IllegalArgumentException("a count of " + count);
        }
        if (count != Math.rint(count)) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        double low = count == 0 ? 0 : Quantile.gamma(confidence.tail(), count);
        return Outcome.of(new Interval(low, Quantile.upperGamma(confidence.tail(), count + 1)));
    }
}
