package org.thbreport.analytics.interval;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * An interval for a share, if the count is seen as the outcome of a stable process.
 *
 * @param method how it is made
 * @param confidence its level
 */
public record ProportionInterval(IntervalMethod method, Confidence confidence) {

    /** Wilson's interval at 95 %. */
    public static final ProportionInterval USUAL = new ProportionInterval(IntervalMethod.WILSON, Confidence.USUAL);

    /**
     * Returns the interval, fractions of 1.
     *
     * @return the interval; withheld for no cases and for counts that are not whole
     */
    public Outcome<Interval> of(Proportion cases) {
        if (cases.isEmpty()) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        if (!cases.isWhole()) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (method == IntervalMethod.WILSON) {
            return Outcome.of(wilson(cases, confidence.z()));
        }
        double low = cases.count() == 0 ? 0 : low(cases.count(), cases.rest());
        double high = cases.rest() == 0 ? 1 : high(cases.count(), cases.rest());
        return Outcome.of(new Interval(low, high));
    }

    private double low(double count, double rest) {
        double tail = confidence.tail();
        return switch (method) {
            case JEFFREYS -> Quantile.beta(tail, count + 0.5, rest + 0.5);
            case MID_P ->
                Quantile.share(
                        share -> (RegularizedBeta.value(share, count, rest + 1) + more(share, count, rest)) / 2, tail);
            default -> Quantile.beta(tail, count, rest + 1);
        };
    }

    private double high(double count, double rest) {
        double tail = confidence.tail();
        return switch (method) {
            case JEFFREYS -> Quantile.upperBeta(tail, count + 0.5, rest + 0.5);
            case MID_P ->
                Quantile.share(
                        share -> (RegularizedBeta.complement(share, count + 1, rest) + fewer(share, count, rest)) / 2,
                        tail);
            default -> Quantile.upperBeta(tail, count + 1, rest);
        };
    }

    /** Returns the chance of more cases than those counted. */
    private static double more(double share, double count, double rest) {
        return rest == 0 ? 0 : RegularizedBeta.value(share, count + 1, rest);
    }

    /** Returns the chance of fewer cases than those counted. */
    private static double fewer(double share, double count, double rest) {
        return count == 0 ? 0 : RegularizedBeta.complement(share, count, rest + 1);
    }

    /** Wilson's interval; its lower end is written as a quotient, because centre less half width loses all digits for few of many. */
    static Interval wilson(Proportion cases, double z) {
        double count = cases.count();
        double total = cases.total();
        double sum = count + z * z / 2 + z * Math.sqrt(count / total * cases.rest() + z * z / 4);
        double high = cases.rest() == 0 ? 1 : sum / (total + z * z);
        return new Interval(count / total * (count / sum), high);
    }
}
