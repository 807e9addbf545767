package org.thbreport.batch.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One time at which a batch is due.
 *
 * @param local the time on the clock of the zone, as the cron expression gives it
 * @param zone the zone
 * @param instant when that is: in the gap of spring later by the gap, in the overlap of autumn the first of both
 */
public record Fire(LocalDateTime local, ZoneId zone, Instant instant) {
    /** Returns the fire of a local time. */
    static Fire of(LocalDateTime local, ZoneId zone) {
        return new Fire(local, zone, local.atZone(zone).toInstant());
    }

    /** Returns the period that editions are published for: {@code 2027-03-28T03:30 Europe/Riga}. */
    public String period() {
        return local + " " + zone;
    }
}
