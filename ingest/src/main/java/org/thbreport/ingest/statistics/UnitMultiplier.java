package org.thbreport.ingest.statistics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;

/**
 * The attribute UNIT_MULT: the power of ten by which a value is to be multiplied, so that 61 with UNIT_MULT 3 is 61,000. The
 * point is moved exactly. A value that is given in whole thousands is rounded to them, and so is approximate once it is
 * written in units.
 */
public final class UnitMultiplier {

    /** Name of the attribute. */
    public static final String NAME = "UNIT_MULT";

    /** The attribute as other publishers call it. */
    private static final Set<String> NAMES = names();

    private static final int LARGEST = 15;
    private static final int LONGEST = 100;
    private static final Map<String, String> LABELS = byLabel();

    private final IssueLog log;
    private final Map<Integer, Use> uses = new TreeMap<>();

    /** Where a multiplier was first met, and how many values it was used for. */
    private static final class Use {
        private final int line;
        private int values;

        Use(int line) {
            this.line = line;
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of(
                NAME,
                "UNITMULT",
                "UNIT_MULTIPLIER",
                "UNIT MULTIPLIER",
                "MULTIPLIER",
                "POWERCODE",
                "POWER_CODE",
                "POWERCODE CODE",
                "SCALAR_FACTOR"));
        return names;
    }

    /** Makes what multiplies the values of one file. */
    public UnitMultiplier(IssueLog log) {
        this.log = log;
    }

    private static Map<String, String> byLabel() {
        Map<String, String> labels = new HashMap<>();
        CodeListFile.load("unit-multipliers.tsv")
                .forEach((code, label) -> labels.put(label.toLowerCase(Locale.ROOT), code));
        return labels;
    }

    /** Returns whether a name is that of the attribute. */
    public static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /**
     * Returns the power of ten that a field stands for: a whole number, its label in the code list, or both with a colon
     * between. Nothing is 0. What is none of these is logged.
     */
    public OptionalInt power(String field, Place place) {
        String text = field.strip();
        int colon = text.indexOf(':');
        String code = colon < 0 ? text : text.substring(0, colon).strip();
        code = LABELS.getOrDefault(code.toLowerCase(Locale.ROOT), code);
        if (code.isEmpty()) {
            return OptionalInt.of(0);
        }
        code = code.endsWith(".0") ? code.substring(0, code.length() - 2) : code;
        if (code.matches("[+-]?[0-9]{1,2}") && Math.abs(Integer.parseInt(code)) <= LARGEST) {
            return OptionalInt.of(Integer.parseInt(code));
        }
        log.add(
                StatisticsRule.MULTIPLIER,
                place.line(),
                place.column(),
                NAME + " is \"" + (text.length() > 40 ? text.substring(0, 40) : text) + "\"",
                "expected a power of ten from -" + LARGEST + " to " + LARGEST + ", such as 3 for thousands");
        return OptionalInt.empty();
    }

    /** Adds an observation to some rows, its value multiplied by ten to a power. */
    public void add(RowCollector rows, int[] codes, String value, int power, ObservationStatus status, Place place)
            throws UnreadableException {
        double number = DecimalNumber.parse(value);
        if (power == 0 || !Double.isFinite(number)) {
            rows.add(codes, value, status, place);
            return;
        }
        BigDecimal moved = moved(value, power);
        if (moved == null) {
            log.add(
                    StatisticsRule.VALUE,
                    place.line(),
                    place.column(),
                    "too long a number, or too large an exponent, to be multiplied",
                    "expected at most " + LONGEST + " characters");
            return;
        }
        uses.computeIfAbsent(power, key -> new Use(place.line())).values++;
        Precision precision = moved.scale() < 0 ? Precision.APPROXIMATE : Precision.EXACT;
        if (Double.isFinite(moved.doubleValue())) {
            rows.reported(codes, moved.doubleValue(), status, precision, place.line());
        } else {
            rows.add(codes, moved.toString(), status, place);
        }
    }

    /** Returns whether a value, multiplied, has fewer digits than a whole number of that size: it was rounded. */
    public static boolean isRounded(BigDecimal value, int power) {
        BigDecimal plain = value.stripTrailingZeros();
        return Math.max(0, plain.scale()) < power;
    }

    private static @Nullable BigDecimal moved(String value, int power) {
        if (value.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(value).scaleByPowerOfTen(power);
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** Says which multipliers were used, each with the line where it first was. */
    public void report() {
        uses.forEach((power, use) -> log.add(
                StatisticsRule.MULTIPLIED,
                use.line,
                0,
                NAME + " is " + power + ": " + use.values + (use.values == 1 ? " value is" : " values are")
                        + " multiplied by "
                        + BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString(),
                power > 0 ? "those that are rounded count as approximate" : ""));
    }
}
