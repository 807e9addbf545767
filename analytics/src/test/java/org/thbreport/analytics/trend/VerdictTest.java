package org.thbreport.analytics.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Each verdict and each filter is reached once and just missed once. Exact two-sided chances of Mann-Kendall for n periods and
 * score S are from R: {@code 2 * sum(d[S >= s])}, as printed by {@code mkexact} in reference.R; n = 5, S = 10: 0.0167; n = 5,
 * S = 8: 0.0833; n = 10, S = 27: 0.0167.
 */
class VerdictTest {

    /** Rows of one area from 2010 on: group of interest, rest, and unknown, if any, per year. */
    private static List<String> rows(String area, int[] interest, int[] rest, int... unknown) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < interest.length; i++) {
            String place = area + "," + (2010 + i) + ",";
            rows.add(place + "NEU27_2020_FOR," + interest[i]);
            rows.add(place + "NAT," + rest[i]);
            rows.add(place + "EU27_2020_FOR,0");
            if (unknown.length > 0) {
                rows.add(place + "UNK," + unknown[i]);
            }
        }
        return rows;
    }

    /** The share of one area in percent of 1,000 victims a year. */
    private static List<String> perMille(String area, int... interest) {
        return rows(area, interest, Arrays.stream(interest).map(x -> 1000 - x).toArray());
    }

    private static Trend trend(List<String> rows) {
        var file = analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)));
        return requireNonNull(file.headline().orElseThrow().trend());
    }

    private static VerdictId id(List<String> rows) {
        return trend(rows).verdict().id();
    }

    @Test
    void tooFewVictims() {
        int[] interest = {20, 21, 22, 23, 24};
        assertThat(id(rows("LV", interest, new int[] {60, 60, 27, 60, 60}))).isEqualTo(VerdictId.TOO_FEW_VICTIMS);
        assertThat(id(rows("LV", interest, new int[] {60, 60, 28, 60, 60}))).isNotEqualTo(VerdictId.TOO_FEW_VICTIMS);
        assertThat(trend(rows("LV", interest, new int[] {60, 60, 27, 60, 60}))
                        .mannKendall()
                        .found())
                .isPresent();
    }

    @Test
    void tooFewPeriods() {
        assertThat(id(perMille("LV", 400, 410, 420))).isEqualTo(VerdictId.TOO_FEW_PERIODS);
        assertThat(id(perMille("LV", 400, 410, 420, 430))).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
    }

    @Test
    void risingAndFalling() {
        Verdict rising = trend(perMille("LV", 400, 410, 420, 430, 440)).verdict();
        assertThat(rising.id()).isEqualTo(VerdictId.RISING);
        // 2 of the 120 orders of five are monotone
        assertThat(rising.numbers().get("mannKendallP")).isCloseTo(1 / 60.0, within(1e-12));
        assertThat(rising.numbers().get("slope")).isCloseTo(0.01, within(1e-12));
        assertThat(id(perMille("LV", 400, 410, 430, 420, 440))).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        assertThat(id(perMille("LV", 440, 430, 420, 410, 400))).isEqualTo(VerdictId.FALLING);
        assertThat(id(perMille("LV", 440, 430, 410, 420, 400))).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
    }

    @Test
    void jumpAndDrop() {
        Trend jump = trend(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 600));
        assertThat(jump.verdict().id()).isEqualTo(VerdictId.JUMP);
        assertThat(jump.verdict().lastPeriodUnusual()).isTrue();
        assertThat(jump.verdict().numbers().get("step")).isCloseTo(0.6 - 3200 / 7000.0, within(1e-12));
        assertThat(id(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 300))).isEqualTo(VerdictId.DROP);
    }

    @Test
    void noJumpWithinThreeSigmaOrSevenPeriodsOrAfterATrend() {
        // the step is better than one level by 6.15 and by 5.995, 6.04 and 5.88 (R: criterion() in live.R); 6 is asked
        // for
        assertThat(id(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 528))).isEqualTo(VerdictId.JUMP);
        assertThat(id(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 527))).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        assertThat(id(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 387))).isEqualTo(VerdictId.DROP);
        assertThat(id(perMille("LV", 450, 470, 440, 480, 450, 470, 440, 388))).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        Verdict seven = trend(perMille("LV", 470, 440, 480, 450, 470, 440, 600)).verdict();
        assertThat(seven.id()).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        assertThat(seven.lastPeriodUnusual()).isTrue();
        assertThat(seven.numbers()).containsEntry("higherThanEarlier", 1.0).containsEntry("tooShortForJump", 1.0);
        Verdict after =
                trend(perMille("LV", 400, 410, 420, 430, 440, 450, 460, 600)).verdict();
        assertThat(after.id()).isEqualTo(VerdictId.RISING);
        assertThat(after.lastPeriodUnusual()).isTrue();
    }

    @Test
    void judgesTheLatestSegmentAndListsTheOthers() {
        List<String> rows = perMille("LV", 100, 110, 120, 500, 490, 480, 470, 460);
        rows.set(9, rows.get(9) + ",NR,b");
        Trend trend = trend(rows);
        assertThat(trend.segments()).hasSize(2);
        assertThat(trend.segments().get(1).start()).isEqualTo(SegmentStart.BREAK);
        assertThat(trend.segments().get(1).from()).isEqualTo(ReferencePeriod.ofYear(2013));
        assertThat(trend.segments().get(0).to()).isEqualTo(ReferencePeriod.ofYear(2012));
        assertThat(trend.verdict().id()).isEqualTo(VerdictId.FALLING);
        List<String> redefined = perMille("LV", 100, 110, 120, 500, 490, 480, 470, 460);
        for (int i = 12; i < redefined.size(); i++) {
            redefined.set(i, redefined.get(i) + ",NR,d");
        }
        assertThat(trend(redefined).segments().get(1).start()).isEqualTo(SegmentStart.DEFINITION);
        assertThat(trend(redefined).segments()).hasSize(2);
    }

    @Test
    void aSumBreaksWhereMostOfItBreaks() {
        List<String> rows = perMille("DE", 300, 310, 320, 330, 340);
        rows.addAll(perMille("LV", 300, 310, 320, 330, 340));
        rows.set(6, rows.get(6) + ",NR,b");
        // one of two areas of the same size is not more than half
        assertThat(trend(rows).segments()).hasSize(1);
        rows.set(7, "DE,2012,NAT,681");
        assertThat(trend(rows).segments()).hasSize(2);
    }

    @Test
    void countsABreakAtAMissingValueForTheNext() {
        List<String> rows = perMille("LV", 400, 410, 420, 430);
        rows.set(3, "LV,2011,NEU27_2020_FOR,:,NR,b");
        assertThat(trend(rows).segments()).hasSize(2);
    }

    @Test
    void notConfirmedIfTheModelSlopesTheOtherWay() {
        // 42.5 and 40 % of many, then rising shares of few: 18 of 21 pairs rise, and yet most victims stand in a fall
        int[] interest = {425_000, 400_000, 410, 420, 440, 450, 460};
        int[] rest = {575_000, 600_000, 590, 580, 560, 550, 540};
        Verdict verdict = trend(rows("LV", interest, rest)).verdict();
        assertThat(verdict.id()).isEqualTo(VerdictId.TREND_NOT_CONFIRMED);
        assertThat(verdict.replaced()).isEqualTo(VerdictId.RISING);
        assertThat(verdict.numbers().get("logitSlope")).isNegative();
        interest[0] = 425;
        rest[0] = 575;
        interest[1] = 400;
        rest[1] = 600;
        Verdict equal = trend(rows("LV", interest, rest)).verdict();
        assertThat(equal.id()).isEqualTo(VerdictId.RISING);
        assertThat(equal.filters().get(0)).isEqualTo(new FilterResult(VerdictId.TREND_NOT_CONFIRMED, Outcome.of(true)));
    }

    @Test
    void drivenByOneAreaIfTheRestTurnsRound() {
        List<String> driver = perMille("DE", 300, 320, 340, 360, 380);
        List<String> falling = new ArrayList<>(driver);
        falling.addAll(perMille("LV", 409, 408, 407, 406, 405));
        Verdict verdict = trend(falling).verdict();
        assertThat(verdict.id()).isEqualTo(VerdictId.DRIVEN_BY_ONE_AREA);
        assertThat(verdict.replaced()).isEqualTo(VerdictId.RISING);
        assertThat(verdict.areas()).containsExactly("DE");
        List<String> level = new ArrayList<>(driver);
        level.addAll(perMille("LV", 405, 405, 405, 405, 405));
        // without DE nothing is left at all
        Verdict gone = trend(level).verdict();
        assertThat(gone.id()).isEqualTo(VerdictId.DRIVEN_BY_ONE_AREA);
        assertThat(gone.areas()).containsExactly("DE");
        assertThat(gone.numbers().get("weakestWithoutOne")).isCloseTo(0, within(1e-12));
        List<String> both = new ArrayList<>(driver);
        both.addAll(perMille("LV", 405, 415, 425, 435, 445));
        assertThat(id(both)).isEqualTo(VerdictId.RISING);
    }

    @Test
    void drivenByAreasThatEnter() {
        List<String> rows = new ArrayList<>(perMille("DE", 320, 319, 318, 317, 316));
        rows.addAll(perMille("FR", 320, 319, 318, 317, 316));
        List<String> entering = perMille("LV", 0, 500, 600, 700, 800);
        rows.addAll(entering.subList(3, entering.size()));
        List<String> second = perMille("EE", 0, 500, 600, 700, 800);
        rows.addAll(second.subList(3, second.size()));
        Verdict verdict = trend(rows).verdict();
        assertThat(verdict.id()).isEqualTo(VerdictId.DRIVEN_BY_ONE_AREA);
        assertThat(verdict.areas()).containsExactly("EE", "LV");
        assertThat(verdict.numbers().get("matchedSize")).isNegative();
    }

    @Test
    void aSingleAreaSaysThatItIsNoSum() {
        Verdict verdict = trend(perMille("LV", 400, 410, 420, 430, 440)).verdict();
        assertThat(verdict.filters().get(1).filter()).isEqualTo(VerdictId.DRIVEN_BY_ONE_AREA);
        assertThat(verdict.filters().get(1).survives().why()).hasValue(Obstacle.NOT_A_SUM);
        assertThat(verdict.filters().get(2).survives().why()).hasValue(Obstacle.UNKNOWN_NOT_REPORTED);
    }

    @Test
    void unknownCitizenshipIfItCouldUndoTheChange() {
        int[] interest = {400, 410, 420, 430, 440};
        int[] rest = {600, 590, 580, 570, 560};
        // 400 of 1,000 before; 440 of 1,000 + u after at the least: 0.4 is reached at u = 100
        Verdict undone = trend(rows("LV", interest, rest, 0, 0, 0, 0, 101)).verdict();
        assertThat(undone.id()).isEqualTo(VerdictId.UNKNOWN_CITIZENSHIP);
        assertThat(undone.numbers().get("boundsLow")).isCloseTo(440 / 1101.0 - 0.4, within(1e-12));
        assertThat(id(rows("LV", interest, rest, 0, 0, 0, 0, 99))).isEqualTo(VerdictId.RISING);
    }

    @Test
    void unknownCitizenshipBeforeAJump() {
        int[] interest = {450, 470, 440, 480, 450, 470, 440, 600};
        int[] rest = {550, 530, 560, 520, 550, 530, 560, 400};
        assertThat(id(rows("LV", interest, rest, 0, 0, 0, 0, 0, 0, 0, 400))).isEqualTo(VerdictId.UNKNOWN_CITIZENSHIP);
        // 600 / (1,000 + u) against 3,200 / 7,000: reached at u = 312.5
        assertThat(id(rows("LV", interest, rest, 0, 0, 0, 0, 0, 0, 0, 312))).isEqualTo(VerdictId.JUMP);
    }

    @Test
    void rulesCannotBeSetBelowTheFloor() {
        assertThat(VerdictRules.USUAL).isEqualTo(new VerdictRules(50, 4, 8, 3, 0.5, 0.05));
        assertThatThrownBy(() -> new VerdictRules(19, 4, 8, 3, 0.5, 0.05)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerdictRules(50, 1, 8, 3, 0.5, 0.05)).isInstanceOf(IllegalArgumentException.class);
    }
}
