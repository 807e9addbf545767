package org.thbreport.model.geo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a country belonged to a group during a time.
 *
 * @param group id of the group: {@code EMN-MEMBER}, {@code EMN-OBSERVER}, {@code EU} or an aggregate such as
 *     {@code EU27_2020}
 * @param country the country
 * @param from first day
 * @param to last day, or null while it lasts
 */
public record Membership(
        String group,
        CountryCode country,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Returns whether the membership holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
