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
        // In the gap of spring a local time is placed later than it says, so the search starts a while before.
        LocalDateTime local = after.atZone(zone).toLocalDateTime().minusHours(3);
        while (true) {
            Optional<LocalDateTime> next =
                    times.nextExecution(local.atZone(ZoneOffset.UTC)).map(found -> found.toLocalDateTime());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Fire fire = Fire.of(next.get(), zone);
            if (fire.instant().isAfter(after)) {
                return Optional.of(fire);
            }
            local = next.get();
        }
    }

    /**
     * Returns the times in an interval, in order.
     *
     * @param after start, not included
     * @param until end, included
     */
    public List<Fire> between(Instant after, Instant until) {
        List<Fire> fires = new ArrayList<>();
        Optional<Fire> next = next(after);
        while (next.isPresent() && !next.get().instant().isAfter(until)) {
            fires.add(next.get());
            next = next(next.get().instant());
        }
        return fires;
    }
}
