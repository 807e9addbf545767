package org.thbreport.analytics.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void carriesTheFirstObstacleThroughFurtherSteps() {
        Outcome<Integer> none = Outcome.none(Obstacle.NO_CASES);
        Outcome<Integer> further = none.then(value -> Outcome.of(value + 1)).map(value -> value * 2);
        assertThat(further.why()).contains(Obstacle.NO_CASES);
        assertThat(further.found()).isEmpty();
        assertThat(further.orNull()).isNull();
    }

    @Test
    void carriesTheResultThroughFurtherSteps() {
        Outcome<Integer> three =
                Outcome.of(1).then(value -> Outcome.of(value + 1)).map(value -> value + 1);
        assertThat(three.found()).contains(3);
        assertThat(three.why()).isEmpty();
        assertThat(three.orNull()).isEqualTo(3);
    }

    @Test
    void aZeroIsNeverNegative() {
        Outcome<Double> zero = Outcome.of(-0.3 * 0);
        assertThat(Double.doubleToRawLongBits(zero.found().orElseThrow())).isZero();
        assertThat(Double.doubleToRawLongBits(
                        Outcome.of(0.5).map(value -> value * -0.0).found().orElseThrow()))
                .isZero();
        assertThat(Outcome.of(-0.1).found()).contains(-0.1);
    }

    @Test
    void eachObstacleHasAnIdOfItsOwnAndAPlainSentence() {
        assertThat(Obstacle.values())
                .extracting(Obstacle::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+"));
        assertThat(Arrays.stream(Obstacle.values()).map(Obstacle::sentence))
                .allMatch(sentence -> sentence.matches("[a-z][A-Za-z0-9 ,]+[a-z0-9]"))
                .noneMatch(sentence -> sentence.contains("significant"));
    }

    @Test
    void theGuideListsEachObstacle() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "statistics.md"));
        assertThat(Arrays.stream(Obstacle.values())
                        .map(obstacle -> "| `" + obstacle.id() + "` | " + obstacle.sentence() + " |\n"))
                .allMatch(guide::contains);
    }
}
