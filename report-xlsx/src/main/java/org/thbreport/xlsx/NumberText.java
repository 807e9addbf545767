package org.thbreport.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The text of a double that reads back as the same double. {@code Double.toString} changed between JDK 17 and 19, and equal
 * inputs must give equal bytes on both.
 */
final class NumberText {

    private static final long EXACT = 1L << 53;
    private static final int SHORT_DECIMALS = 6;

    private NumberText() {}

    /** Returns the shortest decimal text of a finite number, of 15 to 17 digits where fewer do not suffice. */
    static String of(double value) {
        double size = Math.abs(value);
        double power = 1;
        for (int decimals = 0; decimals <= SHORT_DECIMALS && size * power < EXACT; decimals++, power *= 10) {
            long scaled = Math.round(size * power);
            // Both are exact doubles, so the division rounds as reading the text does.
            if (scaled / power == size) {
                return decimal(value < 0, scaled, decimals);
            }
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toString();
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toString();
    }

    private static String decimal(boolean negative, long scaled, int decimals) {
        String digits = Long.toString(scaled);
        if (decimals > 0) {
            if (digits.length() <= decimals) {
                digits = "0".repeat(decimals + 1 - digits.length()) + digits;
            }
            int point = digits.length() - decimals;
            digits = digits.substring(0, point) + '.' + digits.substring(point);
        }
        return negative ? '-' + digits : digits;
    }
}
