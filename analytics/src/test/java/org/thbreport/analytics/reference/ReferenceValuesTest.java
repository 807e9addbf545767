package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method against the values that R gives; {@code reference.R} has the command behind each key. */
class ReferenceValuesTest {

    /** The values have 12 digits. */
    private static final double RELATIVE = 1e-11;

    /** R finds mid-P by uniroot to an absolute 1e-15, which is 1e-9 of the smallest end in the data (2.5e-7). */
    private static final double RELATIVE_MID_P = 1e-9;

    /** The script's textbook formula for z subtracts squares of years around 2019 and keeps 10 digits. */
    private static final double RELATIVE_TEXTBOOK_Z = 1e-10;

    /** For values that are zero but for rounding. */
    private static final double ABSOLUTE = 1e-15;

    private static final Map<String, Double> COMPUTED = Computed.all();

    static Stream<Map.Entry<String, Double>> values() {
        return ReferenceFiles.values().entrySet().stream().filter(value -> COMPUTED.containsKey(value.getKey()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void agreesWithR(Map.Entry<String, Double> expected) {
        double value = Objects.requireNonNull(COMPUTED.get(expected.getKey()));
        if (Double.isNaN(expected.getValue())) {
            assertThat(value).isNaN();
            return;
        }
        double relative = tolerance(expected.getKey());
        assertThat(Math.abs(value - expected.getValue()))
                .as("%s: %s, R: %s", expected.getKey(), value, expected.getValue())
                .isLessThanOrEqualTo(ABSOLUTE + relative * Math.abs(expected.getValue()));
    }

    private static double tolerance(String key) {
        if (key.contains(".midP[")) {
            return RELATIVE_MID_P;
        }
        return key.endsWith(".cochranArmitage.z") ? RELATIVE_TEXTBOOK_Z : RELATIVE;
    }

    @Test
    void noKeyIsForgottenAndNoneIsLeftOutWithoutAReason() {
        List<String> patterns = new ArrayList<>();
        for (String line : ReferenceFiles.lines("not-covered.tsv")) {
            String[] parts = line.split("\t");
            assertThat(parts).as(line).hasSize(2);
            patterns.add(parts[0]);
        }
        for (String key : ReferenceFiles.values().keySet()) {
            boolean leftOut = patterns.stream().anyMatch(key::matches);
            assertThat(COMPUTED.containsKey(key)).as(key).isNotEqualTo(leftOut);
        }
        assertThat(COMPUTED.keySet()).isSubsetOf(ReferenceFiles.values().keySet());
        assertThat(patterns)
                .allMatch(pattern -> ReferenceFiles.values().keySet().stream().anyMatch(key -> key.matches(pattern)));
    }
}
