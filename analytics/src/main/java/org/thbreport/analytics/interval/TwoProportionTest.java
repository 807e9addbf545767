package org.thbreport.analytics.interval;

import org.apache.commons.numbers.gamma.Erfc;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * A test whether two shares differ: Pearson's chi-square without correction, or Fisher's exact test where an expected
 * count is small.
 *
 * @param smallestExpected expected count below which Fisher's test is taken; 0 for Pearson's always
 */
public record TwoProportionTest(double smallestExpected) {

    /** Fisher's test where any expected count is below 5. */
    public static final TwoProportionTest USUAL = new TwoProportionTest(5);

    /** Checks the option. */
    public TwoProportionTest {
        if (!(smallestExpected >= 0)) {
            throw new IllegalArgumentException("an expected count of " + smallestExpected);
        }
    }

    /**
     * Compares two shares. R: {@code prop.test(c(x1, x2), c(n1, n2), correct = FALSE)} or {@code fisher.test}.
     *
     * @return the result; withheld where one has no cases or fractional counts, and where both shares are 0 or both 1
     */
    public Outcome<TwoProportionResult> compare(Proportion first, Proportion second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Outcome.none(Obstacle.NO_CASES);
        }
        if (!first.isWhole() || !second.isWhole()) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        Proportion pooled = first.plus(second);
        if (pooled.count() == 0 || pooled.rest() == 0) {
            return Outcome.none(Obstacle.ALL_OR_NONE);
        }
        double smallest =
                Math.min(first.total(), second.total()) / pooled.total() * Math.min(pooled.count(), pooled.rest());
        if (smallest < smallestExpected) {
            return Outcome.of(new TwoProportionResult(null, FisherExactTest.p(first, second)));
        }
        double cross = first.crossDifference(second);
        double chiSquare =
                cross / first.total() * (cross / second.total()) * (pooled.total() / pooled.count() / pooled.rest());
        return Outcome.of(new TwoProportionResult(chiSquare, Erfc.value(Math.sqrt(chiSquare / 2))));
    }
}
