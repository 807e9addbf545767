package org.thbreport.analytics.interval;

import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The exact comparison of two counts, given their sum (Przyborowski and Wilenski 1940): the first is then binomial.
 *
 * @param confidence level of the interval of the ratio
 */
public record CountRatioTest(Confidence confidence) {

    /** At 95 %. */
    public static final CountRatioTest USUAL = new CountRatioTest(Confidence.USUAL);

    /**
     * Compares two counts for periods of given lengths. R: {@code poisson.test(c(x1, x2), c(t1, t2))}.
     *
     * @param first first count, whole
     * @param firstYears length of its period, above 0
     * @param second second count, whole
     * @param secondYears length of its period, above 0
     * @return ratio of the yearly rates; withheld where a count is 0 or not whole
     */
    public Outcome<CountRatio> compare(double first, double firstYears, double second, double secondYears) {
        if (!(firstYears > 0 && secondYears > 0)) {
            throw new IllegalArgumentException("periods of " + firstYears + " and " + secondYears);
        }
        Proportion cases = new Proportion(first, first + second);
        if (!cases.isWhole()) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (first == 0 || second == 0) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        double low = Quantile.beta(confidence.tail(), first, second + 1);
        double high = Quantile.beta(confidence.tail(), second, first + 1);
        double scale = secondYears / firstYears;
        return Outcome.of(new CountRatio(
                first / second * scale,
                low / (1 - low) * scale,
                (1 - high) / high * scale,
                BinomialTest.p(cases, firstYears / (firstYears + secondYears))));
    }
}
