package org.thbreport.batch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The times of a trigger that are to be run now. However many were missed, no more are looked at than are run.
 *
 * @param run the times, in order; with catch-up {@code all} the first {@value #MOST}, and the others when those were handled
 * @param passedOver the times that are left out by the trigger's choice of catching up
 */
public record DueFires(List<Fire> run, Optional<Missed> passedOver) {
    /** A time that passed less than this ago is on time, not missed. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int MOST = 1000;

    /**
     * Times that were missed.
     *
     * @param first the first of them
     * @param last the last of them; the same where there is one
     */
    public record Missed(Fire first, Fire last) {
        /** Returns the times of a trigger in an interval. */
        public static Optional<Missed> of(Trigger trigger, Instant after, Instant until) {
            return trigger.times()
                    .last(after, until)
                    .flatMap(last -> trigger.times().next(after).map(first -> new Missed(first, last)));
        }

        /** Returns their period, or the first and the last. */
        public String periods() {
            return first.equals(last) ? first.period() : first.period() + " to " + last.period();
        }
    }

    /** Returns whether there may be more times to run than these. */
    public boolean isCut() {
        return run.size() == MOST;
    }

    /** Copies the list. */
    public DueFires {
        run = List.copyOf(run);
    }

    /**
     * Returns the times of a trigger that passed since it was last handled.
     *
     * @param handled up to when it was handled
     * @param now the time
     */
    public static DueFires of(Trigger trigger, Instant handled, Instant now) {
        if (trigger.catchUp() == CatchUp.ALL) {
            return new DueFires(trigger.times().between(handled, now, MOST), Optional.empty());
        }
        Optional<Fire> last = trigger.times().last(handled, now);
        boolean isRun = last.isPresent()
                && (trigger.catchUp() == CatchUp.LATEST
                        || last.get().instant().plus(GRACE).isAfter(now));
        return isRun
                ? new DueFires(
                        List.of(last.get()),
                        Missed.of(trigger, handled, last.get().instant().minusNanos(1)))
                : new DueFires(List.of(), Missed.of(trigger, handled, now));
    }
}
