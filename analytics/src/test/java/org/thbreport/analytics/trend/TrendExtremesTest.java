package org.thbreport.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

class TrendExtremesTest {

    /** A series from 2001 on: count, total, count, total... */
    private static List<SharePoint> series(double... counts) {
        List<SharePoint> series = new ArrayList<>();
        for (int i = 0; i < counts.length; i += 2) {
            series.add(new SharePoint(2001 + i / 2, new Proportion(counts[i], counts[i + 1])));
        }
        return series;
    }

    private static <T> T get(Outcome<T> outcome) {
        return outcome.found().orElseThrow();
    }

    @Test
    void saysThatOneYearIsTooFew() {
        List<SharePoint> one = series(3, 7);
        assertThat(MannKendall.USUAL.test(one).why()).contains(Obstacle.TOO_FEW_PERIODS);
        assertThat(TheilSen.USUAL.fit(one).why()).contains(Obstacle.TOO_FEW_PERIODS);
        assertThat(CochranArmitage.test(one).why()).contains(Obstacle.TOO_FEW_PERIODS);
        assertThat(QuasiBinomial.USUAL.fit(series(3, 7, 4, 7)).why()).contains(Obstacle.TOO_FEW_PERIODS);
        assertThat(LaneyChart.USUAL.of(series(3, 7, 4, 7)).why()).contains(Obstacle.TOO_FEW_PERIODS);
        assertThat(MannKendall.USUAL.test(List.of()).why()).contains(Obstacle.TOO_FEW_PERIODS);
    }

    @Test
    void twoYearsHaveATrendButNoDeparture() {
        CochranArmitageResult two = get(CochranArmitage.test(series(2, 10, 8, 10)));
        // R: prop.trend.test(c(2, 8), c(10, 10))$statistic
        assertThat(two.chiSquare()).isCloseTo(7.2, within(1e-14));
        assertThat(two.departureChiSquare()).isNull();
        assertThat(two.departureP()).isNull();
        assertThat(two.departureDf()).isZero();
        assertThat(get(MannKendall.USUAL.test(series(2, 10, 8, 10))).p()).isOne();
        SenSlope sen = get(TheilSen.USUAL.fit(series(2, 10, 8, 10)));
        assertThat(List.of(sen.slope(), sen.low(), sen.high())).containsOnly(0.6);
        assertThat(sen.intercept()).isCloseTo(0.2 - 0.6 * 2001, within(1e-12));
    }

    @Test
    void saysThatEqualSharesHaveNoOrder() {
        List<SharePoint> equal = series(1, 3, 2, 6, 333_333_333, 999_999_999, 3, 9, 5, 15);
        assertThat(MannKendall.USUAL.test(equal).why()).contains(Obstacle.ALL_EQUAL);
        SenSlope sen = get(TheilSen.USUAL.fit(equal));
        assertThat(List.of(sen.slope(), sen.low(), sen.high())).containsOnly(0.0);
        assertThat(sen.leavesOutZero()).isFalse();
        assertThat(get(CochranArmitage.test(equal)).p()).isOne();
        assertThat(QuasiBinomial.USUAL.fit(equal).why()).contains(Obstacle.NO_SCATTER);
        assertThat(LaneyChart.USUAL.of(equal).why()).contains(Obstacle.NO_SCATTER);
    }

    @Test
    void saysThatAllOrNoneHasNoModel() {
        for (List<SharePoint> series : List.of(series(0, 5, 0, 6, 0, 7, 0, 5), series(5, 5, 6, 6, 7, 7, 5, 5))) {
            assertThat(CochranArmitage.test(series).why()).contains(Obstacle.ALL_OR_NONE);
            assertThat(LaneyChart.USUAL.of(series).why()).contains(Obstacle.ALL_OR_NONE);
            assertThat(QuasiBinomial.USUAL.fit(series).why()).contains(Obstacle.SEPARATED);
            assertThat(MannKendall.USUAL.test(series).why()).contains(Obstacle.ALL_EQUAL);
        }
    }

    @Test
    void findsSeparationAndOnlySeparation() {
        // Complete, in either direction; with one mixed year between; one kind of case in the last year alone.
        assertThat(QuasiBinomial.USUAL.fit(series(0, 5, 0, 4, 5, 5)).why()).contains(Obstacle.SEPARATED);
        assertThat(QuasiBinomial.USUAL.fit(series(5, 5, 4, 4, 0, 5)).why()).contains(Obstacle.SEPARATED);
        assertThat(QuasiBinomial.USUAL.fit(series(0, 5, 2, 4, 5, 5)).why()).contains(Obstacle.SEPARATED);
        assertThat(QuasiBinomial.USUAL.fit(series(0, 5, 0, 4, 1, 5)).why()).contains(Obstacle.SEPARATED);
        // One case on the other side makes the fit finite.
        // R: coef(glm(cbind(c(0, 3, 5), c(5, 4, 1)) ~ I(-1:1), family = quasibinomial)), started again at its result
        QuasiBinomialFit fit = get(QuasiBinomial.USUAL.fit(series(0, 5, 3, 7, 5, 6)));
        assertThat(fit.slope()).isCloseTo(2.475654489374079, within(1e-13));
    }

    @Test
    void fitsSharesNearTheEnds() {
        QuasiBinomialFit fit = get(QuasiBinomial.USUAL.fit(series(1, 1e9, 1, 5e8, 2, 1e9, 999_999_999, 1e9)));
        assertThat(fit.slope()).isPositive().isFinite();
        assertThat(fit.p()).isBetween(0.0, 1.0);
    }

    @Test
    void keepsItsDigitsAtAThousandMillionCases() {
        List<SharePoint> series = series(4e8, 1e9, 4.1e8, 1e9, 4.2e8, 1e9, 4.4e8, 1e9);
        assertThat(get(MannKendall.USUAL.test(series)).s()).isEqualTo(6);
        assertThat(get(TheilSen.USUAL.fit(series)).slope()).isCloseTo((0.01 + 0.04 / 3) / 2, within(1e-16));
        CochranArmitageResult linear = get(CochranArmitage.test(series));
        assertThat(linear.p()).isZero();
        assertThat(linear.chiSquare()).isFinite();
    }

    @Test
    void aGapOfYearsDividesTheSlope() {
        List<SharePoint> gap =
                List.of(new SharePoint(2001, new Proportion(10, 100)), new SharePoint(2011, new Proportion(20, 100)));
        assertThat(get(TheilSen.USUAL.fit(gap)).slope()).isCloseTo(0.01, within(1e-17));
    }

    @Test
    void fourYearsCannotReachFivePercentAndFiveCan() {
        assertThat(get(MannKendall.USUAL.test(series(1, 9, 2, 9, 3, 9, 4, 9))).p())
                .isCloseTo(1 / 12.0, within(1e-16));
        assertThat(get(MannKendall.USUAL.test(series(1, 9, 2, 9, 3, 9, 4, 9, 5, 9)))
                        .p())
                .isCloseTo(1 / 60.0, within(1e-16));
    }

    @Test
    void takesTheNormalTestFromFiftyPeriodsOn() {
        List<SharePoint> series = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            series.add(new SharePoint(i, new Proportion(i, 100)));
        }
        assertThat(get(MannKendall.USUAL.test(series)).exact()).isTrue();
        // 2 / 49!
        assertThat(get(MannKendall.USUAL.test(series)).p()).isCloseTo(2 / 6.0828186403426756e62, within(1e-74));
        series.add(new SharePoint(49, new Proportion(49, 100)));
        MannKendallResult normal = get(MannKendall.USUAL.test(series));
        assertThat(normal.exact()).isFalse();
        // R: 2 * pnorm(-1224 / sqrt(50 * 49 * 105 / 18))
        assertThat(normal.p()).isCloseTo(1.33168459313891e-24, within(1e-36));
    }

    @Test
    void leavesTheLastYearOutOfTheBaseline() {
        List<SharePoint> usual = series(40, 100, 44, 100, 41, 100, 45, 100, 42, 100, 43, 100, 40, 100, 43, 100);
        LaneyResult chart = get(LaneyChart.USUAL.of(usual));
        assertThat(chart.lastUnusual()).isFalse();
        List<SharePoint> jump = new ArrayList<>(usual.subList(0, 7));
        jump.add(new SharePoint(2008, new Proportion(80, 100)));
        LaneyResult far = get(LaneyChart.USUAL.of(jump));
        assertThat(far.sigmaZ()).isEqualTo(chart.sigmaZ());
        assertThat(far.centre()).isEqualTo(chart.centre());
        assertThat(far.lastUnusual()).isTrue();
        assertThat(new LaneyChart(100).of(jump).map(LaneyResult::lastUnusual)).isEqualTo(Outcome.of(false));
    }

    @Test
    void fractionsHaveAnOrderButNoTestsOfCounts() {
        List<SharePoint> shares = series(0.41, 1, 0.43, 1, 0.42, 1, 0.631, 1);
        assertThat(get(MannKendall.USUAL.test(shares)).s()).isEqualTo(4);
        assertThat(CochranArmitage.test(shares).why()).contains(Obstacle.FRACTIONAL_COUNTS);
        assertThat(QuasiBinomial.USUAL.fit(shares).why()).contains(Obstacle.FRACTIONAL_COUNTS);
        assertThat(LaneyChart.USUAL.of(shares).why()).contains(Obstacle.FRACTIONAL_COUNTS);
    }

    @Test
    void givesUpAFitThatDoesNotSettle() {
        assertThat(new QuasiBinomial(1).fit(series(1, 9, 4, 9, 3, 9, 8, 9)).why())
                .contains(Obstacle.NOT_CONVERGED);
    }

    @Test
    void refusesWhatCannotBe() {
        List<SharePoint> twice =
                List.of(new SharePoint(1, new Proportion(1, 2)), new SharePoint(1, new Proportion(1, 2)));
        assertThatThrownBy(() -> MannKendall.USUAL.test(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SharePoint(1, new Proportion(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MannKendall(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuasiBinomial(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LaneyChart(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
