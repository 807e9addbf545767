package org.thbreport.xlsx;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * The decimal number of fewest digits that reads back as a given double, and of those the nearest one.
 *
 * @param digits its digits, as a whole number
 * @param exponent the power of ten that they are multiplied by
 */
record Decimal(long digits, int exponent) {

    /** Decimals and digits of numbers whose text is found by one division. */
    private static final int FEW_DECIMALS = 6;

    private static final double FEW_SCALE = 1e6;
    private static final double SURE = 1e15;

    /** Returns the shortest decimal of a finite number that is not negative. */
    static Decimal of(double value) {
        double scaled = Math.rint(value * FEW_SCALE);
        // No two decimals of up to 15 digits are the same double, and a division of exact doubles rounds as reading a
        // text does.
        if (scaled < SURE && scaled / FEW_SCALE == value) {
            return new Decimal((long) scaled, -FEW_DECIMALS).trimmed();
        }
        return read(NumberOutput.toString(value, true)).trimmed();
    }

    /** Reads digits with a point among them and perhaps an exponent: {@code 1.25E-7}. */
    private static Decimal read(String text) {
        long digits = 0;
        int decimals = 0;
        boolean behindPoint = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'E') {
                return new Decimal(digits, Integer.parseInt(text, i + 1, text.length(), 10) - decimals);
            }
            if (c == '.') {
                behindPoint = true;
            } else {
                digits = 10 * digits + c - '0';
                decimals += behindPoint ? 1 : 0;
            }
        }
        return new Decimal(digits, -decimals);
    }

    /** Returns the same number without zeros at its end. */
    private Decimal trimmed() {
        long rest = digits;
        int zeros = 0;
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return new Decimal(rest, rest == 0 ? 0 : exponent + zeros);
    }
}
