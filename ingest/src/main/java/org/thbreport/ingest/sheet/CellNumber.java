package org.thbreport.ingest.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Supplier;

/** Numbers of cells as their sheet shows them: percentages as such, dates as dates, no more digits than spreadsheets know. */
public final class CellNumber {

    /** Spreadsheets know 15 digits; what they store behind them is left of the binary form. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST = 64;

    private CellNumber() {}

    /** Returns a stored number with at most 15 digits; whatever is none stays. */
    public static String plain(String stored) {
        if (stored.length() <= DIGITS.getPrecision() || stored.length() > LONGEST || stored.indexOf('.') < 0) {
            return stored;
        }
        BigDecimal number = number(stored);
        return number == null
                ? stored
                : number.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /**
     * Returns a stored number as its format shows it, with all digits.
     *
     * @param date gives the date that the number stands for
     */
    public static String shown(String stored, String format, Supplier<LocalDateTime> date) {
        String signs = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        BigDecimal number = stored.length() > LONGEST ? null : number(stored);
        if (number == null || signs.equals("general")) {
            return plain(stored);
        }
        if (signs.indexOf('%') >= 0) {
            return percent(number);
        }
        boolean day = signs.indexOf('y') >= 0 && signs.indexOf('0') < 0 && signs.indexOf('#') < 0;
        return day ? date.get().toLocalDate().toString() : plain(stored);
    }

    /** Returns a fraction of 1 as a percentage. */
    static String percent(BigDecimal fraction) {
        return fraction.round(DIGITS).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Returns a number, or null if the text is none of usual size. */
    static @org.jspecify.annotations.Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
