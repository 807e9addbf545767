package org.thbreport.model.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * The answer of a country to a question. An answer that is not for dissemination has neither value nor day nor detail here:
 * it is withheld where it is read.
 *
 * @param country the country
 * @param answer what it answered
 * @param value the number that it answered, or null
 * @param day the day that it answered; of an answer that names a year or month alone its first day; or null
 * @param precision how much of the day was answered, or null where there is no day
 * @param detail what the answer adds, in the words of the study, or null
 * @param source id of the source
 * @param note note of the source, or null
 * @param location where it was read
 */
public record CountryAnswer(
        CountryCode country,
        Answer answer,
        @Nullable BigDecimal value,
        @Nullable LocalDate day,
        @Nullable DayPrecision precision,
        @Nullable String detail,
        String source,
        @Nullable String note,
        Location location) {}
