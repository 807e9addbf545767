package org.thbreport.publication.language;

import java.time.LocalDate;
import org.thbreport.model.data.ReferencePeriod;

/** How a language prints days and periods. Immutable. */
public final class DateStyle {

    private final Wording wording;

    DateStyle(Wording wording) {
        this.wording = wording;
    }

    /** Returns a day in words, as it stands alone: {@code 10 July 2025}. */
    public String day(LocalDate day) {
        return day(day, "alone");
    }

    /** Returns a day in words, in the case that a language with cases uses to say when something was done. */
    public String onDay(LocalDate day) {
        return day(day, "on");
    }

    private String day(LocalDate day, String form) {
        return wording.text(
                "date.day",
                "form",
                form,
                "day",
                String.valueOf(day.getDayOfMonth()),
                "month",
                "m" + day.getMonthValue(),
                "year",
                String.valueOf(day.getYear()));
    }

    /** Returns a period: {@code 2022}, {@code 2019-2021} with an en dash, {@code 3rd quarter of 2022}. */
    public String period(ReferencePeriod period) {
        if (period.isPooled()) {
            return wording.text(
                    "period.range", "from", single(period.unit(0)), "to", single(period.unit(period.units() - 1)));
        }
        return single(period);
    }

    /** Returns a run of single periods, both ends included: {@code 2010-2015} with an en dash; one period for a run of one. */
    public String span(ReferencePeriod from, ReferencePeriod to) {
        return from.equals(to) ? period(from) : wording.text("period.range", "from", period(from), "to", period(to));
    }

    /** Returns a period as the time at which something was: {@code in 2022}, {@code in the 3rd quarter of 2022}. */
    public String in(ReferencePeriod period) {
        int month = period.first().getMonthValue();
        return wording.text(
                "period.in",
                "form",
                form(period),
                "period",
                period(period),
                "from",
                single(period.unit(0)),
                "to",
                single(period.unit(period.units() - 1)),
                "year",
                String.valueOf(period.first().getYear()),
                "number",
                (month - 1) / period.unitMonths() + 1);
    }

    /**
     * Returns a period as it stands in a sentence after a word like "from", "to" or "for": {@code 2022} in English, with
     * its article or the word for year in a language that wants one there.
     */
    public String within(ReferencePeriod period) {
        return wording.text("period.within", "form", form(period), "period", period(period));
    }

    private static String form(ReferencePeriod period) {
        return (period.isPooled() ? "pooled" : "m") + period.unitMonths();
    }

    private String single(ReferencePeriod period) {
        String year = String.valueOf(period.first().getYear());
        int month = period.first().getMonthValue();
        int number = (month - 1) / period.unitMonths() + 1;
        return switch (period.unitMonths()) {
            case 12 -> year;
            case 6 -> wording.text("period.half", "number", number, "year", year);
            case 3 -> wording.text("period.quarter", "number", number, "year", year);
            default -> wording.text("period.month", "month", "m" + month, "year", year);
        };
    }
}
