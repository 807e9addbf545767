package org.thbreport.model.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * The time that an observation is for, in whole months: a year, half-year, quarter or month, or a pooled period of several
 * of them.
 *
 * @param first first month
 * @param months length in months, from 1
 * @param unitMonths length of the single period it is made of: 12, 6, 3 or 1
 */
public record ReferencePeriod(YearMonth first, int months, int unitMonths) implements Comparable<ReferencePeriod> {

    /** Checks that the lengths are possible. */
    public ReferencePeriod {
        if (unitMonths < 1 || months < unitMonths || months % unitMonths != 0) {
            throw new IllegalArgumentException("a period of " + months + " months made of " + unitMonths);
        }
    }

    /** Returns a calendar year. */
    public static ReferencePeriod ofYear(int year) {
        return new ReferencePeriod(YearMonth.of(year, 1), 12, 12);
    }

    /** Returns the pooled period from one calendar year to another, both included. */
    public static ReferencePeriod ofYears(int from, int to) {
        return new ReferencePeriod(YearMonth.of(from, 1), 12 * (to - from + 1), 12);
    }

    /**
     * Reads a period: {@code 2022}, {@code 2022-S1}, {@code 2022-Q3}, {@code 2022-07}, or a pooled one such as
     * {@code 2019/2021}. Forms of SDMX ({@code 2022-A1}, {@code 2022-01-01/P1Y}), of Eurostat's files ({@code 2022Q3},
     * {@code 2022M07}, {@code 2019_2021}), of PxWeb ({@code 2022K3}) and ranges of days that are whole years, half-years,
     * quarters or months are accepted.
     *
     * @return the period, or empty if the text is none
     */
    public static Optional<ReferencePeriod> parse(String text) {
        return PeriodText.parse(text);
    }

    /**
     * Returns the day that a date stands for, alone or with the time of its beginning: {@code 2017-01-01T00:00:00}. Which period
     * it begins only the other dates beside it tell.
     */
    public static Optional<LocalDate> parseDate(String text) {
        return PeriodText.date(text);
    }

    /** Returns whether the period pools several single ones. */
    public boolean isPooled() {
        return months > unitMonths;
    }

    /** Returns the first day. */
    public LocalDate firstDay() {
        return first.atDay(1);
    }

    /** Returns the last day. */
    public LocalDate lastDay() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    /** Returns the place on a time axis where the period begins, in years: 2022.25 for the second quarter of 2022. */
    public double start() {
        return first.getYear() + (first.getMonthValue() - 1) / 12.0;
    }

    /** Returns the length in years. */
    public double years() {
        return months / 12.0;
    }

    /** Returns the number of single periods it is made of. */
    public int units() {
        return months / unitMonths;
    }

    /** Returns whether it is a year, or years pooled. */
    public boolean isInYears() {
        return unitMonths == 12;
    }

    /** Returns one of the single periods it is made of, by its place from 0. */
    public ReferencePeriod unit(int place) {
        return new ReferencePeriod(first.plusMonths((long) place * unitMonths), unitMonths, unitMonths);
    }

    /** Returns whether another period lies wholly within this one. */
    public boolean contains(ReferencePeriod other) {
        return !other.firstDay().isBefore(firstDay()) && !other.lastDay().isAfter(lastDay());
    }

    @Override
    public int compareTo(ReferencePeriod other) {
        int byStart = first.compareTo(other.first);
        return byStart != 0 ? byStart : Integer.compare(months, other.months);
    }

    /** Returns the period as files write it: {@code 2022}, {@code 2022-Q3}, {@code 2019/2021}. */
    @Override
    public String toString() {
        if (isPooled()) {
            return unit(0) + "/" + unit(units() - 1);
        }
        int month = first.getMonthValue();
        return switch (unitMonths) {
            case 12 -> year();
            case 6 -> year() + "-S" + (month + 5) / 6;
            case 3 -> year() + "-Q" + (month + 2) / 3;
            default -> first.toString();
        };
    }

    private String year() {
        int year = first.getYear();
        return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : String.valueOf(year);
    }
}
