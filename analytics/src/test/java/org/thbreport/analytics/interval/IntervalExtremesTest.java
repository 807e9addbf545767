package org.thbreport.analytics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thbreport.analytics.outcome.Obstacle;

class IntervalExtremesTest {

    private static final double TOTAL = 1e9;

    private static Interval interval(IntervalMethod method, double count, double total) {
        return new ProportionInterval(method, Confidence.USUAL)
                .of(new Proportion(count, total))
                .found()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void noCaseBeginsAtZeroAndNothingButCasesEndsAtOne(IntervalMethod method) {
        assertThat(interval(method, 0, 7).low()).isZero();
        assertThat(interval(method, 7, 7).high()).isOne();
        assertThat(interval(method, 0, TOTAL).low()).isZero();
        assertThat(interval(method, TOTAL, TOTAL).high()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void isTheMirrorImageOfTheIntervalOfTheRest(IntervalMethod method) {
        for (double count : new double[] {0, 1, 3, 50, 99, 100}) {
            Interval cases = interval(method, count, 100);
            Interval rest = interval(method, 100 - count, 100);
            assertThat(cases.low()).isCloseTo(1 - rest.high(), within(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsItsShareAtAThousandMillionCases(IntervalMethod method) {
        for (double count : new double[] {1, 1000, TOTAL / 2, TOTAL - 1}) {
            Interval interval = interval(method, count, TOTAL);
            assertThat(interval.contains(count / TOTAL)).isTrue();
            assertThat(interval.high() - interval.low()).isPositive().isLessThan(7e-5);
        }
    }

    /** R: {@code qbeta(0.025, 1, 1e9)}, {@code qbeta(0.025, 2, 1e9 - 1, lower.tail = FALSE)}; the lower end to a relative 1e-12, the upper
     * one to an absolute 1e-16, because the library's beta function rounds 1 less the share. */
    @Test
    void keepsItsDigitsForOneCaseOfAThousandMillion() {
        Interval interval = interval(IntervalMethod.CLOPPER_PEARSON, 1, TOTAL);
        assertThat(interval.low()).isCloseTo(2.53178079839694e-11, within(2.5e-23));
        assertThat(interval.high()).isCloseTo(5.57164337820311e-09, within(1e-16));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyThereIsNoIntervalOfNothing(IntervalMethod method) {
        ProportionInterval options = new ProportionInterval(method, Confidence.USUAL);
        assertThat(options.of(new Proportion(0, 0)).why()).contains(Obstacle.NO_CASES);
        assertThat(options.of(new Proportion(1.5, 3)).why()).contains(Obstacle.FRACTIONAL_COUNTS);
    }

    @Test
    void saysWhyTwoSharesCannotBeCompared() {
        Proportion none = new Proportion(0, 10);
        Proportion some = new Proportion(3, 10);
        Proportion empty = new Proportion(0, 0);
        Proportion fractional = new Proportion(0.5, 10);
        assertThat(TwoProportionTest.USUAL.compare(none, none).why()).contains(Obstacle.ALL_OR_NONE);
        assertThat(TwoProportionTest.USUAL
                        .compare(new Proportion(4, 4), new Proportion(9, 9))
                        .why())
                .contains(Obstacle.ALL_OR_NONE);
        assertThat(TwoProportionTest.USUAL.compare(empty, some).why()).contains(Obstacle.NO_CASES);
        assertThat(TwoProportionTest.USUAL.compare(some, fractional).why()).contains(Obstacle.FRACTIONAL_COUNTS);
        assertThat(DifferenceInterval.USUAL.of(some, empty).why()).contains(Obstacle.NO_CASES);
        assertThat(DifferenceInterval.USUAL.of(fractional, some).why()).contains(Obstacle.FRACTIONAL_COUNTS);
        assertThat(CountInterval.USUAL.of(0.5).why()).contains(Obstacle.FRACTIONAL_COUNTS);
        assertThat(CountRatioTest.USUAL.compare(0, 1, 5, 1).why()).contains(Obstacle.NO_CASES);
        assertThat(CountRatioTest.USUAL.compare(0.5, 1, 5, 1).why()).contains(Obstacle.FRACTIONAL_COUNTS);
    }

    /** Row totals 10 and 10 with 9 cases: an expected count of 4.5 takes Fisher's test, one of 5 Pearson's. */
    @Test
    void takesFishersTestWhereAnExpectedCountIsBelowFive() {
        TwoProportionResult small = TwoProportionTest.USUAL
                .compare(new Proportion(8, 10), new Proportion(1, 10))
                .found()
                .orElseThrow();
        assertThat(small.chiSquare()).isNull();
        // R: fisher.test(matrix(c(8, 2, 1, 9), 2))$p.value
        assertThat(small.p()).isCloseTo(0.00547749464158133, within(1e-15));
        TwoProportionResult large = TwoProportionTest.USUAL
                .compare(new Proportion(8, 10), new Proportion(2, 10))
                .found()
                .orElseThrow();
        // R: prop.test(c(8, 2), c(10, 10), correct = FALSE)
        assertThat(Objects.requireNonNull(large.chiSquare())).isCloseTo(7.2, within(1e-14));
        assertThat(large.p()).isCloseTo(0.00729035809153564, within(1e-15));
    }

    /** A normal or chi-square tail taken as 1 less the distribution would be 0 here. */
    @Test
    void keepsFarTails() {
        TwoProportionResult near = TwoProportionTest.USUAL
                .compare(new Proportion(6e8, TOTAL), new Proportion(5.9998e8, TOTAL))
                .found()
                .orElseThrow();
        // R: prop.test(c(6e8, 5.9998e8), c(1e9, 1e9), correct = FALSE)
        assertThat(near.p()).isCloseTo(0.361312429117991, within(1e-12));
        TwoProportionResult far = TwoProportionTest.USUAL
                .compare(new Proportion(6369, 10093), new Proportion(2848, 6500))
                .found()
                .orElseThrow();
        // R: prop.test(c(6369, 2848), c(10093, 6500), correct = FALSE)$p.value
        assertThat(far.p()).isCloseTo(1.45848998602228e-131, within(1e-142));
    }

    @Test
    void adjustsNothingAndOneAsTheyAre() {
        for (Adjustment adjustment : Adjustment.values()) {
            assertThat(adjustment.adjust(List.of())).isEmpty();
            assertThat(adjustment.adjust(List.of(0.04))).containsExactly(0.04);
            assertThat(adjustment.adjust(List.of(0.9, 0.9)))
                    .containsExactly(
                            adjustment == Adjustment.HOLM ? 1.0 : 0.9, adjustment == Adjustment.HOLM ? 1.0 : 0.9);
        }
    }

    @Test
    void tellsEqualRatiosFromNearlyEqualOnes() {
        assertThat(new Proportion(1, 3).crossDifference(new Proportion(333_333_333, 999_999_999)))
                .isZero();
        assertThat(new Proportion(94_906_267, 94_906_268).crossDifference(new Proportion(94_906_266, 94_906_267)))
                .isOne();
        assertThat(new Proportion(94_906_267, 94_906_268).share()).isEqualTo(1 - 1 / 94_906_268.0);
    }

    @Test
    void refusesOptionsAndCountsThatCannotBe() {
        assertThatThrownBy(() -> new Confidence(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Confidence(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoProportionTest(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountInterval.USUAL.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountRatioTest.USUAL.compare(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(0, 0).share()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FisherExactTest.p(new Proportion(0.5, 1), new Proportion(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
