package org.thbreport.analytics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

class DecompositionExtremesTest {

    private static final Proportion NOTHING = new Proportion(0, 0);

    private static <T> T get(Outcome<T> outcome) {
        return outcome.found().orElseThrow();
    }

    @RepeatedTest(200)
    void partsAddUpToTheChange(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<AreaChange> areas = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            areas.add(new AreaChange("A" + i, share(random), share(random)));
        }
        areas.add(new AreaChange("whole", new Proportion(3, 7), new Proportion(5, 9)));
        Decomposition decomposition = get(Kitagawa.of(areas));
        assertThat(decomposition.sum().total()).isCloseTo(decomposition.difference(), within(1e-12));
        Contribution sum = decomposition.byArea().values().stream()
                .reduce(Contribution::plus)
                .orElseThrow();
        assertThat(sum.total()).isCloseTo(decomposition.difference(), within(1e-12));
    }

    private static Proportion share(Random random) {
        double total = random.nextInt(4) == 0 ? 0 : Math.rint(Math.pow(10, 9 * random.nextDouble()));
        return new Proportion(Math.rint(total * random.nextDouble()), total);
    }

    @Test
    void oneAreaIsTheWholeChange() {
        List<AreaChange> one = List.of(new AreaChange("XA", new Proportion(4, 10), new Proportion(6, 10)));
        Contribution part = get(Kitagawa.of(one)).byArea().get("XA");
        assertThat(part).isEqualTo(new Contribution(0.2, 0, 0, 0));
        LeaveOneOut without = get(LeaveOneOut.of(one));
        assertThat(without.without().get("XA")).isEqualTo(Outcome.none(Obstacle.WHOLE_TOTAL));
        assertThat(without.jackknife().why()).contains(Obstacle.ONE_AREA);
    }

    @Test
    void anAreaThatIsTheWholeOfAPeriodCannotBeLeftOut() {
        List<AreaChange> areas = List.of(
                new AreaChange("XA", new Proportion(4, 10), new Proportion(6, 10)),
                new AreaChange("XB", NOTHING, new Proportion(1, 10)));
        LeaveOneOut without = get(LeaveOneOut.of(areas));
        assertThat(without.without().get("XA")).isEqualTo(Outcome.none(Obstacle.WHOLE_TOTAL));
        assertThat(get(Objects.requireNonNull(without.without().get("XB")))).isCloseTo(0.2, within(1e-16));
        assertThat(without.jackknife().why()).contains(Obstacle.WHOLE_TOTAL);
        assertThat(get(MatchedPanel.of(areas)).areas()).containsExactly("XA");
    }

    @Test
    void saysThatNothingIsThere() {
        List<AreaChange> entering = List.of(new AreaChange("XA", NOTHING, new Proportion(6, 10)));
        List<AreaChange> leaving = List.of(new AreaChange("XA", new Proportion(6, 10), NOTHING));
        assertThat(Kitagawa.of(entering).why()).contains(Obstacle.NOTHING_BEFORE);
        assertThat(Kitagawa.of(leaving).why()).contains(Obstacle.NOTHING_AFTER);
        assertThat(LeaveOneOut.of(List.of()).why()).contains(Obstacle.NOTHING_BEFORE);
        assertThat(LeaveOneOut.of(leaving).why()).contains(Obstacle.NOTHING_AFTER);
        assertThat(MatchedPanel.of(entering).why()).contains(Obstacle.NO_AREA_IN_BOTH);
    }

    /** An area of the usual share adds nothing by coming or going. */
    @Test
    void measuresEntryFromTheMeanOfTheOverallShares() {
        List<AreaChange> areas = List.of(
                new AreaChange("XA", new Proportion(5, 10), new Proportion(5, 10)),
                new AreaChange("XB", NOTHING, new Proportion(50, 100)),
                new AreaChange("XC", NOTHING, NOTHING));
        Decomposition decomposition = get(Kitagawa.of(areas));
        assertThat(decomposition.byArea()).containsOnlyKeys("XA", "XB");
        assertThat(decomposition.sum().entry()).isZero();
        assertThat(decomposition.difference()).isZero();
    }

    @Test
    void refusesAnAreaTwice() {
        AreaChange area = new AreaChange("XA", new Proportion(1, 2), new Proportion(1, 2));
        assertThatThrownBy(() -> Kitagawa.of(List.of(area, area))).isInstanceOf(IllegalArgumentException.class);
    }
}
