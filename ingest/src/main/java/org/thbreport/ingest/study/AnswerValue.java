package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.DayPrecision;

/** Numbers with units, and days, as answers give them. */
final class AnswerValue {

    private static final Pattern NUMBER = Pattern.compile("([-\u2212]?\\d{1,15}(?:[.,]\\d{1,9})?)(?:\\s+(\\S.*))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

    private AnswerValue() {}

    /** Reads {@code 6}, {@code 6.5} or {@code 6 months}; null if it is none. */
    static @Nullable Quantity quantity(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches()
                ? new Quantity(
                        new BigDecimal(matcher.group(1).replace('\u2212', '-').replace(',', '.')), matcher.group(2))
                : null;
    }

    /** Reads {@code 2024}, {@code 2024-07} or {@code 2024-07-14}; null if it is none. */
    static @Nullable AnsweredDay day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String month = matcher.group(2);
        String day = matcher.group(3);
        try {
            LocalDate first = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    month == null ? 1 : Integer.parseInt(month),
                    day == null ? 1 : Integer.parseInt(day));
            return new AnsweredDay(
                    first, day != null ? DayPrecision.DAY : month != null ? DayPrecision.MONTH : DayPrecision.YEAR);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
