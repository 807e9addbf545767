package org.thbreport.analytics.interval;

import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * Newcombe's interval for the difference of two independent shares (1998b, method 10: two Wilson intervals joined).
 *
 * @param confidence its level
 */
public record DifferenceInterval(Confidence confidence) {

    /** At 95 %. */
    public static final DifferenceInterval USUAL = new DifferenceInterval(Confidence.USUAL);

    /**
     * Returns the interval of the first share less the second, fractions of 1.
     *
     * @return the interval; withheld where one of them has no cases or counts that are not whole
     */
    public Outcome<Interval> of(Proportion first, Proportion second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        if (!first.isWhole() || !second.isWhole()) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        Interval one = ProportionInterval.wilson(first, confidence.z());
        Interval two = ProportionInterval.wilson(second, confidence.z());
        double difference = first.minus(second);
        double below = Math.hypot(first.share() - one.low(), two.high() - second.share());
        double above = Math.hypot(one.high() - first.share(), second.share() - two.low());
        return Outcome.of(new Interval(Math.max(-1, difference - below), Math.min(1, difference + above)));
    }
}
