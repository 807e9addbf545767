package org.thbreport.ingest.statistics;

/**
 * How the numbers of a column are written.
 *
 * @param decimal what stands before the decimals: a point or a comma
 * @param group what may stand between thousands: a comma, point, blank of any kind (written as a plain one) or apostrophe; 0 for
 *     nothing
 */
public record NumberStyle(char decimal, char group) {

    /** A decimal point and nothing between thousands: the usual form. */
    public static final NumberStyle POINT = new NumberStyle('.', '\0');

    private static final int GROUP = 3;
    private static final int LONGEST = 64;

    /** Returns how it looks, for a message. */
    public String example() {
        String thousand = group == 0 ? "1234" : "1" + group + "234";
        return thousand + decimal + "5";
    }

    /**
     * Returns the number that a field stands for.
     *
     * @return the number; infinite if it is too large; NaN if the field is no number in this style
     */
    public double parse(char[] text, int from, int to) {
        if (this.equals(POINT)) {
            return DecimalNumber.parse(text, from, to);
        }
        if (to - from > LONGEST) {
            return Double.NaN;
        }
        char[] digits = new char[to - from];
        int kept = 0;
        int inGroup = 0;
        boolean grouped = false;
        boolean decimals = false;
        for (int i = from; i < to; i++) {
            char c = text[i] != group && PlainText.isBlank(text[i]) ? ' ' : text[i] == '\u2019' ? '\'' : text[i];
            boolean digit = c >= '0' && c <= '9';
            if (c == group && group != 0 && !decimals) {
                if (grouped ? inGroup != GROUP : inGroup == 0 || inGroup > GROUP) {
                    return Double.NaN;
                }
                grouped = true;
                inGroup = 0;
            } else if (digit || c == decimal || i == from && (c == '-' || c == '+')) {
                if (c == decimal && grouped && inGroup != GROUP) {
                    return Double.NaN;
                }
                decimals |= c == decimal;
                inGroup += digit && !decimals ? 1 : 0;
                digits[kept++] = c == decimal ? '.' : c;
            } else {
                return Double.NaN;
            }
        }
        return grouped && !decimals && inGroup != GROUP ? Double.NaN : DecimalNumber.parse(digits, 0, kept);
    }
}
