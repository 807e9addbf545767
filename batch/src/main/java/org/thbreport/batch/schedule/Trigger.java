package org.thbreport.batch.schedule;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A line of a batch's schedule.
 *
 * @param expression the cron expression as written
 * @param zone the time zone that it is read in
 * @param times its times
 * @param catchUp what happens to missed times
 * @param retries how many further tries are made at editions that failed, until the next time comes
 */
public record Trigger(String expression, ZoneId zone, CronTimes times, CatchUp catchUp, int retries) {
    /** Further tries where nothing is said of them. */
    public static final int USUAL_RETRIES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

    /**
     * Returns how long a further try waits for the one before it to have an effect: five minutes before the first, and twice as
     * long before each other.
     *
     * @param number number of the further try, from 1
     */
    public static Duration pauseBefore(int number) {
        return FIRST_PAUSE.multipliedBy(1L << (number - 1));
    }
}
