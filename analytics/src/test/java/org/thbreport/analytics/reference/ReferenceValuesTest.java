package org.thbreport.analytics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    /** Computed within the test: what is computed once for all is not seen by tests that change the code. */
    @Test
    void agreesWithR() {
        Map<String, Double> computed = Computed.all();
        List<String> others = new ArrayList<>();
        ReferenceFiles.values().forEach((key, expected) -> {
            Double value = computed.get(key);
            if (value != null && !isSame(key, value, expected)) {
                others.add(key + ": " + value + ", R: " + expected);
            }
        });
        assertThat(others).isEmpty();
    }

    private static boolean isSame(String key, double value, double expected) {
        return Double.isNaN(expected)
                ? Double.isNaN(value)
                : Math.abs(value - expected) <= ABSOLUTE + tolerance(key) * Math.abs(expected);
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
        Map<String, Double> computed = Computed.all();
        for (String key : ReferenceFiles.values().keySet()) {
            boolean leftOut = patterns.stream().anyMatch(key::matches);
            assertThat(computed.containsKey(key)).as(key).isNotEqualTo(leftOut);
        }
        assertThat(computed.keySet()).isSubsetOf(ReferenceFiles.values().keySet());
        assertThat(patterns)
                .allMatch(pattern -> ReferenceFiles.values().keySet().stream().anyMatch(key -> key.matches(pattern)));
    }
}
