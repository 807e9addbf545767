package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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
        "1E23, 1E+23",
        "1.5E-7, 0.00000015",
        "1.5E-8, 1.5E-8",
        "0.0000015, 0.0000015",
        "-0.000000123456789012345, -0.000000123456789012345",
        "-0.0000000123456789012345, -1.23456789012345E-8",
        "4.9E-324, 4.9E-324",
        "9007199254740991, 9007199254740991",
        "9007199254740994, 9007199254740994",
        "123456789012345680, 1.2345678901234568E+17",
        "1.7976931348623157E308, 1.7976931348623157E+308",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "5.764607523034235E17, 5.764607523034235E+17",
        "-0.0, 0"
    })
    void isShort(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    /** The text is Jackson's, since that of Double.toString is not the same on JDK 17 and 25 for numbers such as 2E-322. */
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

    /** Steele and White's three conditions: it reads back, no shorter one of two digits or more does, and no other of that length is nearer. */
    @Test
    void isTheShortestAndOfTheseTheNearest() {
        Random random = new Random(20251125);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.abs(
                    switch (i % 4) {
                        case 0 -> Double.longBitsToDouble(random.nextLong());
                        case 1 -> random.nextInt(100_000) / (1.0 + random.nextInt(1_000));
                        case 2 -> Math.scalb(1.0, random.nextInt(2_098) - 1_074);
                        default -> Double.MIN_VALUE * random.nextInt(1_000_000);
                    });
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            BigDecimal exact = new BigDecimal(value);
            BigDecimal text = new BigDecimal(NumberText.of(value)).stripTrailingZeros();
            for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
                if (text.precision() > 2) {
                    BigDecimal shorter = exact.round(new MathContext(text.precision() - 1, mode));
                    assertThat(shorter.doubleValue()).as("%s", shorter).isNotEqualTo(value);
                }
                BigDecimal other = exact.round(new MathContext(text.precision(), mode));
                if (other.doubleValue() == value) {
                    assertThat(text.subtract(exact).abs())
                            .isLessThanOrEqualTo(other.subtract(exact).abs());
                }
            }
        }
    }
}
