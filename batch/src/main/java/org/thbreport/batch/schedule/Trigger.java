package org.thbreport.batch.schedule;

import java.time.ZoneId;

/**
 * A line of a batch's schedule.
 *
 * @param expression the cron expression as written
 * @param zone the time zone that it is read in
 * @param times its times
 * @param catchUp what happens to missed times
 */
public record Trigger(String expression, ZoneId zone, CronTimes times, CatchUp catchUp) {}
