package org.thbreport.batch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of a trigger that are to be run now.
 *
 * @param run the times, in order
 * @param passedOver the times that are left out by the trigger's choice of catching up
 */
public record DueFires(List<Fire> run, List<Fire> passedOver) {
    /** A time that passed less than this ago is on time, not missed. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Copies the lists. */
    public DueFires {
        run = List.copyOf(run);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Returns the times of a trigger that passed since it was last handled.
     *
     * @param handled up to when it was handled
     * @param now the time
     */
    public static DueFires of(Trigger trigger, Instant handled, Instant now) {
        List<Fire> passed = trigger.times().between(handled, now);
        if (passed.isEmpty()) {
            return new DueFires(List.of(), List.of());
        }
        Fire last = passed.get(passed.size() - 1);
        boolean onTime = last.instant().plus(GRACE).isAfter(now);
        List<Fire> chosen;
        if (onTime && trigger.catchUp() != CatchUp.ALL) {
            chosen = List.of(last);
        } else {
            chosen = trigger.catchUp().choose(passed);
        }
        List<Fire> rest = new ArrayList<>(passed);
        rest.removeAll(chosen);
        return new DueFires(chosen, rest);
    }
}
