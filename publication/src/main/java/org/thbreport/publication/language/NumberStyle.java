package org.thbreport.publication.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;

/**
 * How a language prints numbers. This is the only place where numbers are rounded: half up from the decimal form (15 digits)
 * of the unrounded number, so that a share of 0.5405 prints as 54.1 % and never as 54.0 %. Immutable.
 */
public final class NumberStyle {

    /** Most decimals of a percentage that a share just under 100 % is printed with. */
    private static final int MOST_DECIMALS = 4;

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final double[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};
    private static final long UNSURE = -1;

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private static final char MINUS = '\u2212';

    private final String decimal;
    private final String group;
    private final String percent;

    NumberStyle(Map<String, String> messages) {
        this.decimal = messages.getOrDefault("number.decimal", ".");
        this.group = messages.getOrDefault("number.group", "");
        this.percent = messages.getOrDefault("number.percent", "{number} %");
    }

    /** Returns a whole number, by thousands: {@code 10,093}. */
    public String count(long value) {
        return decimal(value, 0);
    }

    /**
     * Returns a number rounded to a number of decimals.
     *
     * @param value a finite number
     * @param decimals digits behind the decimal sign
     */
    public String decimal(double value, int decimals) {
        long units = units(value, decimals);
        return units != UNSURE
                ? print(units, decimals, value < 0)
                : print(written(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * Returns how many units of its last decimal a number rounds to, without its sign: {@link #UNSURE} where that number is
     * large, or so near the middle between two that only its decimal form tells.
     */
    private static long units(double value, int shift) {
        if (shift >= POWERS.length) {
            return UNSURE;
        }
        double units = Math.abs(value) * POWERS[shift];
        double whole = Math.floor(units);
        double rest = units - whole;
        // Fifteen digits and the multiplication move units below 1e9 by less than a millionth.
        if (!(units < 1e9) || Math.abs(rest - 0.5) < 1e-5) {
            return UNSURE;
        }
        return (long) whole + (rest > 0.5 ? 1 : 0);
    }

    /**
     * Returns a share in percent: {@code 63.1 %}.
     *
     * @param share the share, as a fraction of 1
     * @param decimals digits behind the decimal sign
     */
    public String percent(double share, int decimals) {
        long units = units(share, decimals + 2);
        String number = units != UNSURE ? print(units, decimals, share < 0) : print(hundredfold(share, decimals));
        return percent.replace("{number}", number);
    }

    /**
     * Returns a difference of shares in percentage points with its sign, without the unit: {@code +20.1}.
     *
     * @param difference the difference, as a fraction of 1
     * @param decimals digits behind the decimal sign
     */
    public String signedPoints(double difference, int decimals) {
        BigDecimal number = hundredfold(difference, decimals);
        return number.signum() > 0 ? "+" + print(number) : print(number);
    }

    /**
     * Returns a p value, and never as 0: {@code 0.013}, and {@code < 0.001} for what would round to 0.
     *
     * @param p a chance from 0 to 1
     * @param decimals digits behind the decimal sign
     */
    public String probability(double p, int decimals) {
        double unit = Math.pow(10, -decimals);
        return p < unit / 2 ? "<\u202f" + decimal(unit, decimals) : decimal(p, decimals);
    }

    /** Returns a whole number as a figure. */
    public Figure figure(FigureId id, long value) {
        return new Figure(id, value, ColumnKind.COUNT, 0, count(value));
    }

    /**
     * Returns a number as a figure.
     *
     * @param id which result it is
     * @param value the unrounded number, finite; a fraction of 1 where its kind is shown a hundredfold
     * @param kind how it is shown: a difference in points with its sign, a p value never as 0
     * @param decimals digits behind the decimal sign
     * @throws IllegalArgumentException if the kind is one of words
     */
    public Figure figure(FigureId id, double value, ColumnKind kind, int decimals) {
        if (kind == ColumnKind.PERCENT) {
            int seen = seen(value, decimals);
            return new Figure(id, value, kind, seen, percent(value, seen));
        }
        String text = switch (kind) {
            case COUNT, DECIMAL -> decimal(value, decimals);
            case PROBABILITY -> probability(value, decimals);
            case POINTS -> signedPoints(value, decimals);
            case TEXT, CODE, PERCENT -> throw new IllegalArgumentException("a number is shown as no " + kind);
        };
        return new Figure(id, value, kind, decimals, text);
    }

    /** Returns how many decimals of a percentage are seen: as many more as keep a share under 1 from being printed as all of them. */
    private static int seen(double share, int decimals) {
        int seen = decimals;
        while (seen > 0
                && seen < MOST_DECIMALS
                && share < 1
                && rounded(share, seen + 2).compareTo(BigDecimal.ONE) == 0) {
            seen++;
        }
        return seen;
    }

    /**
     * Returns the size of a difference of shares in percentage points, without its sign and without its unit, as a figure.
     *
     * @param difference the difference, as a fraction of 1; its sign is kept in the value
     * @param decimals digits behind the decimal sign
     */
    public Figure sizeOfPoints(FigureId id, double difference, int decimals) {
        return new Figure(
                id, difference, ColumnKind.POINTS, decimals, print(hundredfold(Math.abs(difference), decimals)));
    }

    /**
     * Returns a number rounded half up, as it is printed.
     *
     * @param places digits behind the decimal sign
     */
    public static BigDecimal rounded(double number, int places) {
        return written(number).setScale(places, RoundingMode.HALF_UP);
    }

    /** Returns the number that a figure shows, without its sign: rounded half up, with its visible decimals. */
    public static BigDecimal rounded(Figure figure) {
        return figure.isHundredfold()
                ? hundredfold(Math.abs(figure.value()), figure.decimals())
                : written(Math.abs(figure.value())).setScale(figure.decimals(), RoundingMode.HALF_UP);
    }

    /**
     * Returns whether a text shows a number, rounded half up to the decimals that it has: {@code 63.1 %} shows 0.6309, {@code +20.1} and
     * {@code 20.1} show 0.2009 where the number is a difference in points, and {@code < 0.001} what is smaller.
     *
     * @param text a number as this language prints it, without words
     * @param value the unrounded number
     * @param points whether it may be a fraction of 1 that is shown in points
     */
    public boolean shows(String text, double value, boolean points) {
        boolean hundredfold = text.indexOf('%') >= 0;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (text.startsWith(decimal, i)) {
                digits.append('.');
            }
        }
        if (digits.isEmpty()
                || digits.indexOf(".") != digits.lastIndexOf(".")
                || digits.charAt(digits.length() - 1) == '.') {
            return false;
        }
        BigDecimal shown = new BigDecimal(digits.toString());
        boolean negative = text.indexOf(MINUS) >= 0 || text.indexOf('-') >= 0;
        boolean signed = negative || text.indexOf('+') >= 0;
        if (signed && negative != value < 0) {
            return false;
        }
        if (text.startsWith("<")) {
            return shown.unscaledValue().equals(BigInteger.ONE) && value < shown.doubleValue();
        }
        String bare = BLANKS.matcher(signed ? text.substring(1) : text).replaceAll("");
        String printed = print(shown);
        if (!bare.equals(BLANKS.matcher(hundredfold ? percent.replace("{number}", printed) : printed)
                .replaceAll(""))) {
            return false;
        }
        return hundredfold || points
                ? isRounded(shown, value, 2) || points && isRounded(shown, value, 0)
                : isRounded(shown, value, 0) && (shown.scale() > 0 || value == Math.rint(value));
    }

    private static boolean isRounded(BigDecimal shown, double value, int right) {
        return written(Math.abs(value))
                        .movePointRight(right)
                        .setScale(shown.scale(), RoundingMode.HALF_UP)
                        .compareTo(shown)
                == 0;
    }

    /** Returns a double as it was written, up to 15 digits; Double.toString differs between Java 17 and 19. */
    private static BigDecimal written(double value) {
        return new BigDecimal(value).round(DIGITS);
    }

    static BigDecimal hundredfold(double fraction, int decimals) {
        return written(fraction).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    }

    private String print(BigDecimal number) {
        return print(number.abs().toPlainString(), number.signum() < 0);
    }

    private String print(long units, int decimals, boolean negative) {
        String digits = Long.toString(units);
        if (decimals > 0) {
            String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
            int point = padded.length() - decimals;
            digits = padded.substring(0, point) + '.' + padded.substring(point);
        }
        return print(digits, negative && units > 0);
    }

    private String print(String digits, boolean negative) {
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder();
        if (negative) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(group);
            }
            text.append(digits.charAt(i));
        }
        if (point >= 0) {
            text.append(decimal).append(digits, point + 1, digits.length());
        }
        return text.toString();
    }
}
