package org.thbreport.analytics.trend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.thbreport.analytics.StudyFixture.analysed;
import static org.thbreport.analytics.StudyFixture.reference;
import static org.thbreport.analytics.StudyFixture.tidy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.FileOptions;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;

/** What a series did and when: each shape once, and its neighbours. The numbers in the assertions are those put in. */
class ShapeVerdictTest {

    private static List<String> rows(String area, int victims, int... interest) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < interest.length; i++) {
            rows.addAll(cell(area, String.valueOf(2010 + i), interest[i], victims - interest[i]));
        }
        return rows;
    }

    private static List<String> cell(String area, String period, int interest, int rest) {
        String place = area + "," + period + ",";
        return List.of(
                place + "NEU27_2020_FOR," + interest,
                place + "NAT," + rest,
                place + "EU27_2020_FOR,0",
                place + "UNK,0");
    }

    private static AreaAnalysis area(List<String> rows) {
        return analysed(FileOptions.USUAL, reference(GroupMapping.CITIZENSHIP), tidy(rows.toArray(String[]::new)))
                .headline()
                .orElseThrow();
    }

    private static Verdict verdict(List<String> rows) {
        return requireNonNull(area(rows).trend()).verdict();
    }

    private static Verdict verdict(int... perMille) {
        return verdict(rows("LV", 1000, perMille));
    }

    private static ReferencePeriod year(int year) {
        return ReferencePeriod.ofYear(year);
    }

    @Test
    void aStepIsNoRise() {
        Verdict step = verdict(410, 390, 400, 415, 385, 600, 590, 610, 605, 595);
        assertThat(step.id()).isEqualTo(VerdictId.STEP_UP);
        assertThat(step.period()).isEqualTo(year(2015));
        assertThat(step.numbers().get("levelBefore")).isCloseTo(0.4, within(1e-12));
        assertThat(step.numbers().get("levelAfter")).isCloseTo(0.6, within(1e-12));
        assertThat(verdict(600, 590, 610, 605, 595, 410, 390, 400, 415, 385).id())
                .isEqualTo(VerdictId.STEP_DOWN);
        assertThat(verdict(400, 420, 445, 460, 482, 500, 518, 543, 558, 580).id())
                .isEqualTo(VerdictId.RISING);
    }

    @Test
    void anEvenBaselineDoesNotHideAJump() {
        assertThat(verdict(450, 450, 450, 450, 450, 450, 450, 450, 450, 630).id())
                .isEqualTo(VerdictId.JUMP);
        assertThat(verdict(0, 0, 0, 0, 0, 0, 0, 0, 300).id()).isEqualTo(VerdictId.JUMP);
        assertThat(verdict(1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 700).id())
                .isEqualTo(VerdictId.DROP);
        assertThat(verdict(450, 450, 450, 450, 450, 450, 450, 450, 450, 450).id())
                .isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        // 3 of 60 after none in eight years: Fisher's p is .001 against 0 of 480, and 1 of 60 is .11 (R: fisher.test)
        assertThat(verdict(rows("LV", 60, 0, 0, 0, 0, 0, 0, 0, 0, 1)).id()).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
    }

    @Test
    void aTurnIsNoJump() {
        Verdict turned = verdict(600, 560, 525, 480, 440, 405, 440, 485, 520, 565, 600);
        assertThat(turned.id()).isEqualTo(VerdictId.TURNED_UP);
        assertThat(turned.period()).isEqualTo(year(2015));
        assertThat(verdict(300, 330, 370, 400, 430, 470, 500, 530, 350).id()).isEqualTo(VerdictId.DROP);
        assertThat(verdict(300, 330, 370, 400, 430, 470, 500, 530, 350).form()).isEqualTo(VerdictForm.AFTER_LINE);
    }

    @Test
    void aRiseThatEndedIsNoRise() {
        Verdict levelled = verdict(300, 330, 360, 390, 420, 450, 452, 448, 451, 449, 450);
        assertThat(levelled.id()).isEqualTo(VerdictId.LEVELLED_OFF);
        assertThat(levelled.period()).isEqualTo(year(2015));
    }

    @Test
    void oneYearApartIsNoTrend() {
        Verdict apart = verdict(450, 460, 445, 455, 750, 452, 448, 455, 450, 460);
        assertThat(apart.id()).isEqualTo(VerdictId.ONE_OFF);
        assertThat(apart.period()).isEqualTo(year(2014));
        assertThat(apart.numbers().get("oneOffShare")).isCloseTo(0.75, within(1e-12));
        Verdict inRise = verdict(300, 320, 340, 360, 380, 400, 200, 440, 460, 480, 500, 520);
        assertThat(inRise.id()).isEqualTo(VerdictId.RISING);
        assertThat(inRise.form()).isEqualTo(VerdictForm.APART);
    }

    @Test
    void twoStepsAreToldAsTheyWent() {
        Verdict stairs = verdict(200, 210, 195, 205, 190, 400, 410, 395, 405, 390, 600, 610, 595, 605, 590);
        assertThat(stairs.id()).isEqualTo(VerdictId.STEP_UP);
        assertThat(stairs.form()).isEqualTo(VerdictForm.TWO_STEPS);
        assertThat(verdict(600, 610, 595, 605, 590, 400, 410, 395, 405, 390, 200, 210, 195, 205, 190)
                        .id())
                .isEqualTo(VerdictId.STEP_DOWN);
        // up for five years and back again
        Verdict back = verdict(300, 310, 295, 305, 290, 500, 510, 495, 505, 490, 303, 308, 296, 304, 292);
        assertThat(back.id()).isEqualTo(VerdictId.ONE_OFF);
        assertThat(back.form()).isEqualTo(VerdictForm.TWO_STEPS);
        // a step, and then a last year apart
        Verdict last = verdict(300, 310, 295, 305, 290, 500, 510, 495, 505, 490, 502, 750);
        assertThat(last.id()).isEqualTo(VerdictId.JUMP);
        assertThat(last.form()).isEqualTo(VerdictForm.TWO_STEPS);
        assertThat(verdict(300, 310, 295, 305, 290, 500, 510, 495, 505, 490, 502, 40)
                        .id())
                .isEqualTo(VerdictId.DROP);
    }

    @Test
    void aStepWithinALineIsToldBesideIt() {
        Verdict along = verdict(300, 311, 319, 330, 341, 349, 460, 471, 479, 490, 501, 509);
        assertThat(along.id()).isEqualTo(VerdictId.RISING);
        assertThat(along.form()).isEqualTo(VerdictForm.WITH_STEP);
        Verdict against = verdict(300, 331, 359, 390, 421, 449, 280, 311, 339, 370, 401, 429);
        assertThat(against.id()).isEqualTo(VerdictId.STEP_DOWN);
        assertThat(against.form()).isEqualTo(VerdictForm.WITH_STEP);
        Verdict ending = verdict(300, 331, 359, 390, 421, 449, 480, 511, 539, 570, 380, 375);
        assertThat(ending.id()).isEqualTo(VerdictId.TURNED_DOWN);
        assertThat(ending.form()).isEqualTo(VerdictForm.AFTER_LINE);
        // the last year goes further in the direction of the years before it
        Verdict further = verdict(300, 311, 319, 330, 341, 349, 361, 370, 379, 391, 560);
        assertThat(further.id()).isEqualTo(VerdictId.RISING);
        assertThat(further.form()).isEqualTo(VerdictForm.WITH_STEP);
    }

    /** One period before a step cannot tell it from an unusual first period. */
    @Test
    void anUnusualFirstPeriodIsNoStep() {
        Verdict first = verdict(451, 310, 298, 313, 338, 305, 350, 307, 326, 310);
        assertThat(first.id()).isEqualTo(VerdictId.ONE_OFF);
        assertThat(first.period()).isEqualTo(year(2010));
        assertThat(first.numbers().get("oneOffShare")).isCloseTo(0.451, within(1e-12));
        // 2,857 of 9,000, R: sum(c(310, 298, 313, 338, 305, 350, 307, 326, 310)) / 9000
        assertThat(first.numbers().get("usualShare")).isCloseTo(2857 / 9000.0, within(1e-12));
        // beside a rise it is a move and a turn, and no step "before and since" which the share rose
        assertThat(verdict(600, 300, 325, 351, 377, 402, 428, 449, 476, 501).id())
                .isEqualTo(VerdictId.TURNED_UP);
        // in a short series nothing is said of it, as nothing is of the last
        assertThat(verdict(300, 600, 602, 604, 606, 608).id()).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
    }

    /** From 53.4 % in 2013 to 59.7 % in 2021 is no end of a rise. */
    @Test
    void aRiseThatGoesOnMoreSlowlyHasNotEnded() {
        Verdict slower = verdict(299, 422, 493, 534, 568, 578, 584, 591, 594, 597, 590, 597);
        assertThat(slower.id()).isEqualTo(VerdictId.RISING);
        assertThat(slower.form()).isEqualTo(VerdictForm.SLOWER);
    }

    @Test
    void yearsThatHangTogetherAreUncertain() {
        Verdict wandering = verdict(450, 440, 460, 490, 500, 480, 470, 490, 530, 550, 540, 520, 530, 560, 550, 530);
        assertThat(wandering.id()).isEqualTo(VerdictId.UNCERTAIN);
        assertThat(wandering.replaced()).isNotNull();
        assertThat(wandering.period()).isNull();
        // a slow rise that goes one way is none: nine rises out of nine have a chance of 2 in 512 in a random walk
        assertThat(verdict(400, 410, 420, 430, 440, 450, 460, 470, 480, 490).id())
                .isEqualTo(VerdictId.RISING);
    }

    @Test
    void aHairsBreadthIsNoRise() {
        assertThat(verdict(rows("LV", 1_000_000, 450_000, 450_100, 450_200, 450_300, 450_400))
                        .id())
                .isEqualTo(VerdictId.NO_CLEAR_CHANGE);
    }

    @Test
    void aSeasonStandsBesideTheVerdict() {
        List<String> rows = new ArrayList<>();
        int[] scatter = {0, 8, -6, 4, -9, 5, 7, -3, 2, -8};
        for (int i = 0; i < 10; i++) {
            int interest = (i % 2 == 0 ? 400 : 550) + scatter[i];
            rows.addAll(cell("LV", 2014 + i / 2 + "-S" + (1 + i % 2), interest, 1000 - interest));
        }
        Verdict verdict = verdict(rows);
        assertThat(verdict.id()).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        Seasonality season = requireNonNull(verdict.season());
        assertThat(season.highest()).isEqualTo(2);
        assertThat(season.spread()).isCloseTo(0.15, within(0.01));
    }

    @Test
    void pooledPeriodsOfOneLengthAreASeries() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.addAll(cell("LV", 2010 + 2 * i + "/" + (2011 + 2 * i), 400 + 50 * i, 600 - 50 * i));
        }
        Verdict verdict = verdict(rows);
        assertThat(verdict.id()).isEqualTo(VerdictId.RISING);
        assertThat(verdict.numbers().get("slope")).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void fewVictimsAreCountedAndTheirOrderIsSaid() {
        Verdict few = verdict(rows("LV", 20, 0, 2, 3, 5, 7, 9, 12));
        assertThat(few.id()).isEqualTo(VerdictId.TOO_FEW_VICTIMS);
        assertThat(few.form()).isEqualTo(VerdictForm.UNSHAPED);
        assertThat(few.numbers()).containsEntry("lastCount", 12.0).containsEntry("lastKnown", 20.0);
        assertThat(verdict(rows("LV", 20, 5, 2, 7, 1, 7, 3, 4)).form()).isEqualTo(VerdictForm.PLAIN);
    }

    @Test
    void aHeavyAreaThatBreaksIsLeftOutOfTheJudgedSum() {
        List<String> rows = rows("DE", 400, 200, 200, 200, 200, 200, 200, 200, 200, 200, 360);
        rows.set(36, rows.get(36) + ",NR,b");
        rows.addAll(rows("FR", 300, 150, 152, 149, 151, 150, 148, 151, 150, 149, 151));
        rows.addAll(rows("NL", 300, 150, 149, 151, 150, 152, 150, 149, 151, 150, 150));
        Verdict verdict = verdict(rows);
        assertThat(verdict.id()).isEqualTo(VerdictId.NO_CLEAR_CHANGE);
        assertThat(verdict.leftOut()).containsExactly("DE");
    }

    @Test
    void aHeavyAreaThatLeavesMakesNoDrop() {
        List<String> rows = rows("DE", 400, 320, 320, 320, 320, 320, 320, 320, 320, 320);
        rows.addAll(rows("FR", 300, 90, 92, 89, 91, 90, 88, 91, 90, 89, 91));
        rows.addAll(rows("NL", 300, 90, 89, 91, 90, 92, 90, 89, 91, 90, 90));
        AreaAnalysis area = area(rows);
        Verdict verdict = requireNonNull(area.trend()).verdict();
        assertThat(verdict.id()).isEqualTo(VerdictId.DRIVEN_BY_ONE_AREA);
        assertThat(verdict.areas()).containsExactly("DE");
        assertThat(verdict.numbers()).containsEntry("comingAndGoing", 1.0);
        var staying = area.changes().get(1).survivorReference().found().orElseThrow();
        // 178 of 600 stay, to 181 of 600: 0.5 points; the rest of the change is the leaving of DE
        assertThat(staying.sum().within()).isCloseTo(2 / 600.0, within(1e-12));
        assertThat(staying.sum().between()).isCloseTo(0, within(1e-12));
        assertThat(staying.sum().exit()).isCloseTo(-0.4 * (0.8 - 179 / 600.0), within(1e-12));
        assertThat(staying.sum().total()).isCloseTo(staying.difference(), within(1e-12));
    }

    @Test
    void thatEveryAreaMovedTheOtherWayIsCounted() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.addAll(cell("DE", String.valueOf(2010 + i), 800 - 4 * i + 700 * i / 10, 200 + 4 * i + 30 * i));
            rows.addAll(cell("FR", String.valueOf(2010 + i), 300 - 31 * i, 700 - 60 * i));
        }
        Verdict verdict = verdict(rows);
        assertThat(verdict.first()).isEqualTo(VerdictId.RISING);
        assertThat(verdict.numbers()).containsEntry("areasWith", 0.0).containsEntry("areasAgainst", 2.0);
    }

    @Test
    void theUnknownOfOneCellAreItsTotalLessTheKnown() {
        List<String> rows = new ArrayList<>(rows("DE", 100, 40));
        rows.add("DE,2010,TOTAL,100");
        rows.addAll(
                List.of("MT,2010,NEU27_2020_FOR,5", "MT,2010,NAT,4", "MT,2010,EU27_2020_FOR,0", "MT,2010,TOTAL,10"));
        var share = (CountedShare) area(rows).shares().get(0);
        assertThat(share.unknown().found()).contains(1.0);
        assertThat(share.bounds().found()).isPresent();
    }

    @Test
    void overlappingPeriodsGetNoInterval() {
        FileOptions options = new FileOptions(
                FileOptions.USUAL.confidence(),
                FileOptions.USUAL.rules(),
                FileOptions.USUAL.base(),
                ReferencePeriod.ofYears(2010, 2012),
                ReferencePeriod.ofYear(2012));
        var change = analysed(
                        options,
                        reference(GroupMapping.CITIZENSHIP),
                        tidy(rows("LV", 1000, 400, 410, 450).toArray(String[]::new)))
                .headline()
                .orElseThrow()
                .changes()
                .get(0);
        assertThat(change.newcombe().why()).contains(Obstacle.PERIODS_OVERLAP);
        assertThat(change.pooledTest().why()).contains(Obstacle.PERIODS_OVERLAP);
        assertThat(change.countRatio().why()).contains(Obstacle.PERIODS_OVERLAP);
        assertThat(change.bounds().why()).contains(Obstacle.PERIODS_OVERLAP);
        assertThat(change.difference().found()).isPresent();
    }
}
