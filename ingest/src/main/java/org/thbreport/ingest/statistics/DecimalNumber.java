package org.thbreport.ingest.statistics;

/** Reads decimal numbers as data files write them: digits, a point, an exponent; no blanks, no words, no hexadecimals. */
public final class DecimalNumber {

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalNumber() {}

    /**
     * Returns the number that some characters stand for, rounded correctly.
     *
     * @return the number; infinite if it is too large; NaN if the characters are no number
     */
    public static double parse(char[] text, int from, int to) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative || (at < to && text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int read = 0;
        int decimals = 0;
        boolean point = false;
        for (; at < to; at++) {
            char c = text[at];
            if (c >= '0' && c <= '9') {
                if (read < EXACT_DIGITS) {
                    digits = digits * 10 + (c - '0');
                }
                read++;
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (read == 0) {
            return Double.NaN;
        }
        if (at == to && read <= EXACT_DIGITS) {
            double value = decimals == 0 ? digits : digits / POWERS[decimals];
            return negative ? -value : value;
        }
        return at == to || isExponent(text, at, to)
                ? Double.parseDouble(new String(text, from, to - from))
                : Double.NaN;
    }

    /** Returns the number that a text stands for, as the other method does. */
    public static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    private static boolean isExponent(char[] text, int from, int to) {
        int at = from + 1;
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        boolean digits = at < to;
        for (; at < to; at++) {
            digits &= text[at] >= '0' && text[at] <= '9';
        }
        return digits;
    }
}
