package org.thbreport.batch.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The times of a cron expression of five fields on the clock of a time zone. The expression is read on a clock without
 * daylight saving and each time is then placed in the zone, so that a time of day fires once on the days of change too.
 */
public final class CronTimes {
    private final ExecutionTime times;
    private final ZoneId zone;

    private CronTimes(ExecutionTime times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /**
     * Reads an expression.
     *
     * @param expression minute, hour, day of month, month, day of week, as crontab(5) has them
     * @throws IllegalArgumentException if it is none; the message says what is wrong with it
     */
    public static CronTimes of(String expression, ZoneId zone) {
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        return new CronTimes(ExecutionTime.forCron(parser.parse(expression).validate()), zone);
    }

    /** Returns the first time after an instant; empty for an expression that never comes, such as 30 February. */
    public Optional<Fire> next(Instant after) {
        return between(after, Instant.MAX, 1).stream().findFirst();
    }

    /**
     * Returns the last time in an interval, however many there are in it.
     *
     * @param after start, not included
     * @param until end, included
     */
    public Optional<Fire> last(Instant after, Instant until) {
        LocalDateTime local = until.atZone(zone).toLocalDateTime().plusHours(3);
        while (true) {
            Optional<LocalDateTime> last =
                    times.lastExecution(local.atZone(ZoneOffset.UTC)).map(found -> found.toLocalDateTime());
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Fire fire = Fire.of(last.get(), zone);
            if (!fire.instant().isAfter(until)) {
                return fire.instant().isAfter(after) ? Optional.of(fire) : Optional.empty();
            }
            local = last.get();
        }
    }

    /**
     * Returns the first times in an interval, in order.
     *
     * @param after start, not included
     * @param until end, included
     * @param most how many at the most
     */
    public List<Fire> between(Instant after, Instant until, int most) {
        List<Fire> fires = new ArrayList<>();
        Instant latest = after;
        // In the gap of spring a local time is placed later than it says, so the search starts a while before.
        LocalDateTime local = after.atZone(zone).toLocalDateTime().minusHours(3);
        while (fires.size() < most) {
            Optional<LocalDateTime> next =
                    times.nextExecution(local.atZone(ZoneOffset.UTC)).map(found -> found.toLocalDateTime());
            Optional<Fire> fire = next.map(time -> Fire.of(time, zone))
                    .filter(found -> !found.instant().isAfter(until));
            if (fire.isEmpty()) {
                return fires;
            }
            if (fire.get().instant().isAfter(latest)) {
                fires.add(fire.get());
                latest = fire.get().instant();
            }
            local = fire.get().local();
        }
        return fires;
    }
}
