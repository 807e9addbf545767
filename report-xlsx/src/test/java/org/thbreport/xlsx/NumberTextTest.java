package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "-3, -3",
        "0.5, 0.5",
        "-0.125, -0.125",
        "63.1, 63.1",
        "0.001, 0.001",
        "1234567.25, 1234567.25",
        "0.1, 0.1",
        "1E23, 1E+23"
    })
    void isShort(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    /** The text is our own, since that of Double.toString is not the same on JDK 17 and 25 for numbers such as 2E-322. */
    @Test
    void readsBackAsTheSameNumber() {
        Random random = new Random(20250710);
        double[] extremes = {
            Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 1 / 3.0, 2e-322, -5e-5, 9007199254740993.0
        };
        for (double value : extremes) {
            assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
        }
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextInt(100_000) / 1000.0;
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(NumberText.of(value))).isEqualTo(value);
            }
        }
    }
}
