package org.thbreport.model.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as files write them: those of SDMX 2.1 and 3.0, of Eurostat's and PxWeb's files, and ranges of ISO 8601. */
final class PeriodText {

    /** {@code K} is the quarter of the Nordic offices, {@code A} and {@code A1} SDMX's year, {@code .0} what a spreadsheet adds. */
    private static final Pattern SINGLE =
            Pattern.compile("(\\d{4})(?:-?(?:([SHQK])([1-4])|M?(0[1-9]|1[0-2])|A1?)|\\.0)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?[_\\-\u2013\u2014] ?(\\d{4})");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?Z?)?");

    /** The first or last day of a year, in which days cannot be taken for months: {@code 31/12/2022}, {@code 12/31/2022}. */
    private static final Pattern EDGE = Pattern.compile("(?:(01/01/|01\\.01\\.)|31/12/|12/31/|31\\.12\\.)(\\d{4})");

    /** Quarters and half-years with their number before the year: {@code Q3 2022}. */
    private static final Pattern NUMBER_FIRST = Pattern.compile("([SHQK][1-4])[ -](\\d{4})", Pattern.CASE_INSENSITIVE);

    private static final Pattern DURATION = Pattern.compile("P(\\d{1,2})([YM])");
    private static final int YEAR = 12;

    private PeriodText() {}

    static Optional<ReferencePeriod> parse(String text) {
        String plain = text.strip();
        int slash = plain.indexOf('/');
        if (slash < 0) {
            Matcher years = YEARS.matcher(plain);
            return years.matches() ? range(years.group(1), years.group(2)) : single(plain);
        }
        String from = plain.substring(0, slash);
        String to = plain.substring(slash + 1);
        Optional<LocalDate> day = date(from);
        if (day.isEmpty()) {
            return to.startsWith("P") ? during(day(from), to) : range(from, to);
        }
        return to.startsWith("P") ? during(day, to) : date(to).flatMap(end -> until(day.get(), end));
    }

    private static Optional<ReferencePeriod> range(String fromText, String toText) {
        Optional<ReferencePeriod> from = single(fromText);
        Optional<ReferencePeriod> to = single(toText);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        int unit = from.get().unitMonths();
        if (unit != to.get().unitMonths()
                || to.get().first().isBefore(from.get().first())) {
            return Optional.empty();
        }
        long months = ChronoUnit.MONTHS.between(from.get().first(), to.get().first()) + unit;
        return Optional.of(new ReferencePeriod(from.get().first(), (int) months, unit));
    }

    private static Optional<ReferencePeriod> single(String text) {
        Matcher matcher = SINGLE.matcher(text);
        if (!matcher.matches()) {
            Matcher turned = NUMBER_FIRST.matcher(text);
            return turned.matches() ? single(turned.group(2) + turned.group(1)) : Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(4) != null) {
            return Optional.of(new ReferencePeriod(YearMonth.of(year, Integer.parseInt(matcher.group(4))), 1, 1));
        }
        if (matcher.group(2) == null) {
            return Optional.of(ReferencePeriod.ofYear(year));
        }
        String letter = matcher.group(2).toUpperCase(Locale.ROOT);
        int unit = letter.equals("Q") || letter.equals("K") ? 3 : 6;
        int number = Integer.parseInt(matcher.group(3));
        return number * unit > YEAR
                ? Optional.empty()
                : Optional.of(new ReferencePeriod(YearMonth.of(year, (number - 1) * unit + 1), unit, unit));
    }

    /** Returns the day that a date, alone or with the time of its beginning, stands for. */
    static Optional<LocalDate> date(String text) {
        Matcher edge = EDGE.matcher(text.strip());
        if (edge.matches()) {
            int year = Integer.parseInt(edge.group(2));
            return Optional.of(edge.group(1) == null ? LocalDate.of(year, YEAR, 31) : LocalDate.of(year, 1, 1));
        }
        Matcher matcher = DATE.matcher(text.strip());
        try {
            return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String period) {
        return single(period).map(ReferencePeriod::firstDay);
    }

    private static Optional<ReferencePeriod> during(Optional<LocalDate> from, String duration) {
        Matcher matcher = DURATION.matcher(duration);
        if (from.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return of(from.get(), matcher.group(2).equals("Y") ? YEAR * count : count);
    }

    /** Files end a range with its last day, or with the first one behind it. */
    private static Optional<ReferencePeriod> until(LocalDate from, LocalDate to) {
        LocalDate behind = to.getDayOfMonth() == 1 ? to : to.plusDays(1);
        return behind.getDayOfMonth() == 1 && from.isBefore(behind)
                ? of(from, (int) ChronoUnit.MONTHS.between(from, behind))
                : Optional.empty();
    }

    /** Periods begin where the calendar's do: a year in January, a quarter in January, April, July or October. */
    private static Optional<ReferencePeriod> of(LocalDate from, int months) {
        int unit = months % YEAR == 0 ? YEAR : months;
        boolean usual = unit == 1 || unit == 3 || unit == 6 || unit == YEAR;
        if (months < 1 || !usual || from.getDayOfMonth() != 1 || (from.getMonthValue() - 1) % unit != 0) {
            return Optional.empty();
        }
        return Optional.of(new ReferencePeriod(YearMonth.from(from), months, unit));
    }
}
