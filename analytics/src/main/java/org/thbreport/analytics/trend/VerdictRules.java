package org.thbreport.analytics.trend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The thresholds of the verdict.
 *
 * @param smallestKnown fewer victims with known citizenship than this in any period: counts only
 * @param fewestPeriods fewer comparable periods than this: only "higher than" and "lower than"
 * @param fewestPeriodsForJump fewer periods than this: no verdict of a jump or drop
 * @param sigmas distance beyond which the last period is unusual on Laney's chart
 * @param breakingPart a sum of areas breaks where areas that break hold more than this part of its known victims
 * @param alpha a test below this p counts
 */
public record VerdictRules(
        double smallestKnown,
        int fewestPeriods,
        int fewestPeriodsForJump,
        double sigmas,
        double breakingPart,
        double alpha) {

    /** The least number of victims that the first threshold may be set to. */
    private static final double FLOOR = 20;

    /** The thresholds of the data file that comes with the program. */
    public static final VerdictRules USUAL = read("verdict.properties");

    /** Checks the thresholds. */
    public VerdictRules {
        if (!(smallestKnown >= FLOOR)) {
            throw new IllegalArgumentException("counts only below " + smallestKnown + " victims; at least " + FLOOR);
        }
        if (fewestPeriods < 2 || fewestPeriodsForJump < fewestPeriods || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("thresholds of a verdict that cannot be");
        }
    }

    /** Returns the same for few victims in cases of several: neither a jump nor a turn is named, however many periods there are. */
    public VerdictRules withoutJumps() {
        return new VerdictRules(smallestKnown, fewestPeriods, Integer.MAX_VALUE, sigmas, breakingPart, alpha);
    }

    private static VerdictRules read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(VerdictRules.class.getResourceAsStream(resource), resource)) {
            properties.load(stream);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return new VerdictRules(
                number(properties, "smallestKnown"),
                (int) number(properties, "fewestPeriods"),
                (int) number(properties, "fewestPeriodsForJump"),
                number(properties, "sigmas"),
                number(properties, "breakingPart"),
                number(properties, "alpha"));
    }

    private static double number(Properties properties, String name) {
        return Double.parseDouble(Objects.requireNonNull(properties.getProperty(name), name));
    }
}
