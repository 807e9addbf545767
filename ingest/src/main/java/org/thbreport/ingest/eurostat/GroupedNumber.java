package org.thbreport.ingest.eurostat;

import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.DelimitedRow;

/** Reads numbers with a comma or blank between thousands: {@code 1,234,567.8}. */
final class GroupedNumber {

    private static final int GROUP = 3;
    private static final int LONGEST = 64;

    private final char[] digits = new char[LONGEST];

    /**
     * Returns the number in a field, without its separators if there are three digits behind each and at most three before
     * the first.
     *
     * @return the number; infinite if it is too large; NaN if the field is no number
     */
    double parse(DelimitedRow row, int field) {
        char[] text = row.characters(field);
        int length = row.length(field);
        int kept = 0;
        int inGroup = 0;
        boolean grouped = false;
        boolean decimals = false;
        if (length > LONGEST) {
            return DecimalNumber.parse(text, 0, length);
        }
        for (int i = 0; i < length; i++) {
            char c = text[i];
            boolean separator = !decimals && (c == ',' || c == ' ' || c == '\u00A0');
            if (separator && (grouped ? inGroup != GROUP : inGroup == 0 || inGroup > GROUP)) {
                return Double.NaN;
            }
            decimals |= !separator && !(c >= '0' && c <= '9') && !(i == 0 && c == '-');
            grouped |= separator;
            if (separator) {
                inGroup = 0;
            } else {
                inGroup += !decimals && c != '-' ? 1 : 0;
                digits[kept++] = c;
            }
        }
        return grouped && inGroup != GROUP ? Double.NaN : DecimalNumber.parse(digits, 0, kept);
    }
}
