package org.thbreport.ingest.statistics;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column look like. Whether {@code 1.251} and {@code 1,251} are a thousand and more or a little over one, no
 * single cell can say: the column as a whole does, or nothing does.
 */
final class NumberForms {

    private static final Pattern BLANK_GROUPS = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern APOSTROPHES = Pattern.compile("[+-]?\\d{1,3}('\\d{3})+([.,]\\d+)?");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){2,}(\\.\\d+)?|[+-]?\\d{1,3},\\d{3}\\.\\d+");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|[+-]?\\d{1,3}\\.\\d{3},\\d+");
    private static final Pattern ONE_COMMA_THREE = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final int THREE = 3;
    private static final double THOUSAND = 1000;

    private int pointThree;
    private int pointDecimals;
    private int largePlain;
    private int commaThree;
    private int commaDecimals;
    private int commaGroups;
    private int pointGroups;
    private int blankGroups;
    private int apostrophes;
    private int others;
    private @Nullable Place firstThree;
    private String firstThreeText = "";

    /** Takes note of a number with a decimal point or none. Returns whether it may be a thousand and more. */
    boolean number(double value, char[] text, int from, int to) {
        int point = to - from - THREE - 1;
        boolean three = point > 0 && text[to - THREE - 1] == '.';
        if (three && point <= THREE && text[from] != '0' && text[from] != '-' && Math.abs(value) < THOUSAND) {
            if (isDigits(text, to - THREE, to)) {
                pointThree++;
                return true;
            }
        } else if (value != Math.rint(value)) {
            pointDecimals++;
        } else if (value >= THOUSAND) {
            largePlain++;
        }
        return false;
    }

    private static boolean isDigits(char[] text, int from, int to) {
        boolean digits = true;
        for (int i = from; i < to; i++) {
            digits &= text[i] >= '0' && text[i] <= '9';
        }
        return digits;
    }

    /** Returns whether the column so far has values such as 1.251 and nothing that tells what they are. */
    boolean isUndecided() {
        return pointThree > 0 && pointDecimals == 0 && largePlain == 0;
    }

    /** Takes note of the first value that may be a thousand and more, with its place. */
    void first(String text, Place place) {
        if (firstThree == null) {
            firstThree = place;
            firstThreeText = text;
        }
    }

    Place place() {
        return firstThree == null ? Place.NONE : firstThree;
    }

    String text() {
        return firstThreeText;
    }

    /** Takes note of a text that is no number with a decimal point. Returns whether it is one in another style. */
    boolean text(String raw) {
        StringBuilder plain = new StringBuilder();
        PlainText.strip(raw)
                .chars()
                .forEach(c -> plain.append(PlainText.isBlank((char) c) ? ' ' : c == '\u2019' ? '\'' : (char) c));
        Predicate<Pattern> is = pattern -> pattern.matcher(plain).matches();
        if (is.test(ONE_COMMA_THREE)) {
            commaThree++;
        } else if (is.test(COMMA_GROUPS)) {
            commaGroups++;
        } else if (is.test(POINT_GROUPS)) {
            pointGroups++;
        } else if (is.test(DECIMAL_COMMA)) {
            commaDecimals++;
        } else if (is.test(BLANK_GROUPS)) {
            blankGroups++;
            commaDecimals += plain.indexOf(",") > 0 ? 1 : 0;
            pointDecimals += plain.indexOf(".") > 0 ? 1 : 0;
        } else if (is.test(APOSTROPHES)) {
            apostrophes++;
            commaDecimals += plain.indexOf(",") > 0 ? 1 : 0;
        } else {
            others++;
            return false;
        }
        return true;
    }

    /**
     * Returns the one style in which all values are numbers, if there is one and it is not the usual one.
     *
     * @param persons whether the unit counts persons, of whom there are no fractions
     * @param decimalCommas whether fields are parted by what leaves the comma to decimals: semicolons or tabs
     */
    Optional<NumberStyle> other(boolean persons, boolean decimalCommas) {
        int odd = commaThree + commaDecimals + commaGroups + pointGroups + blankGroups + apostrophes;
        if (odd == 0) {
            return isUndecided() && persons && decimalCommas
                    ? Optional.of(new NumberStyle(',', '.'))
                    : Optional.empty();
        }
        boolean points = pointDecimals > 0 || commaGroups > 0;
        boolean commas = commaDecimals > 0 || pointGroups > 0;
        if (others > 0 || points && commas || blankGroups > 0 && apostrophes > 0) {
            return Optional.empty();
        }
        char group = blankGroups > 0 ? ' ' : apostrophes > 0 ? '\'' : '\0';
        if (group != 0) {
            boolean mixed = commaGroups + pointGroups + commaThree + pointThree > 0;
            return mixed ? Optional.empty() : Optional.of(new NumberStyle(commas ? ',' : '.', group));
        }
        if (commas) {
            boolean grouped = pointGroups > 0 || pointThree > 0;
            return grouped && largePlain > 0
                    ? Optional.empty()
                    : Optional.of(new NumberStyle(',', grouped ? '.' : '\0'));
        }
        if (largePlain > 0 || pointThree > 0 && commaGroups == 0 || !points && !persons) {
            return Optional.empty();
        }
        return Optional.of(new NumberStyle('.', ','));
    }
}
