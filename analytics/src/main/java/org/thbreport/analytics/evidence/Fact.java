package org.thbreport.analytics.evidence;

import java.time.LocalDate;
import java.util.List;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;

/** A fact that a message about evidence names, so that it can be worded in each language. */
public sealed interface Fact {

    /**
     * A number.
     *
     * @param value the number, unrounded
     */
    record Number(double value) implements Fact {}

    /**
     * A day.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Fact {}

    /**
     * A period.
     *
     * @param value the period
     */
    record Period(ReferencePeriod value) implements Fact {}

    /**
     * An id or name as the study has it.
     *
     * @param value the name
     */
    record Name(String value) implements Fact {}

    /**
     * A list of countries.
     *
     * @param value the countries, in the order of print
     */
    record Countries(List<CountryCode> value) implements Fact {

        /** Copies the list. */
        public Countries {
            value = List.copyOf(value);
        }
    }
}
