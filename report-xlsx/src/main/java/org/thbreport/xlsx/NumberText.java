package org.thbreport.xlsx;

import java.nio.charset.StandardCharsets;

/**
 * The text of a double that reads back as the same double, in as few digits as that takes. {@code Double.toString} changed between JDK
 * 17 and 19, and equal inputs must give equal bytes on both.
 */
final class NumberText {

    /** Most bytes of a text. */
    static final int LONGEST = 32;

    private static final double EXACT = 1L << 53;
    /** Most zeros between the point and the first digit. */
    private static final int LEADING_ZEROS = 6;

    private NumberText() {}

    /** Returns the text of a finite number. */
    static String of(double value) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, put(value, text, 0), StandardCharsets.US_ASCII);
    }

    /**
     * Puts the text of a finite number.
     *
     * @param into has room for {@link #LONGEST} bytes
     * @param at where it begins
     * @return where it ends
     */
    static int put(double value, byte[] into, int at) {
        int start = at;
        if (value < 0) {
            into[start++] = '-';
        }
        double size = Math.abs(value);
        if (size < EXACT && size == (long) size) {
            return put((long) size, digits((long) size), into, start);
        }
        Decimal decimal = Decimal.of(size);
        int count = digits(decimal.digits());
        int whole = count + decimal.exponent();
        if (decimal.exponent() > 0 || whole < -LEADING_ZEROS) {
            return putScientific(decimal, count, into, start);
        }
        if (decimal.exponent() == 0) {
            return put(decimal.digits(), count, into, start);
        }
        if (whole > 0) {
            int end = put(decimal.digits(), count, into, start + 1);
            System.arraycopy(into, start + 1, into, start, whole);
            into[start + whole] = '.';
            return end;
        }
        into[start++] = '0';
        into[start++] = '.';
        for (; whole < 0; whole++) {
            into[start++] = '0';
        }
        return put(decimal.digits(), count, into, start);
    }

    private static int putScientific(Decimal decimal, int count, byte[] into, int start) {
        int end = put(decimal.digits(), count, into, start + 1);
        into[start] = into[start + 1];
        into[start + 1] = '.';
        if (count == 1) {
            end = start + 1;
        }
        int exponent = decimal.exponent() + count - 1;
        into[end++] = 'E';
        into[end++] = (byte) (exponent < 0 ? '-' : '+');
        return put(Math.abs(exponent), digits(Math.abs(exponent)), into, end);
    }

    /** Puts a whole number that is not negative and has so many digits; returns where it ends. */
    static int put(long value, int digits, byte[] into, int start) {
        long rest = value;
        for (int at = start + digits - 1; at >= start; at--) {
            long tenth = rest / 10;
            into[at] = (byte) ('0' + rest - 10 * tenth);
            rest = tenth;
        }
        return start + digits;
    }

    /** Returns the number of digits of a whole number that is not negative. */
    static int digits(long value) {
        int digits = 1;
        for (long power = 10; value >= power && digits < 18; power *= 10) {
            digits++;
        }
        return digits;
    }
}
