package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.ledger.Retries;
import org.thbreport.batch.ledger.RetryState;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.ledger.SchedulePoints;
import org.thbreport.batch.ledger.WaitingEditions;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.schedule.DueFires;
import org.thbreport.batch.schedule.Fire;
import org.thbreport.batch.schedule.Trigger;

/**
 * Runs what is due by the schedule of a batch and returns. May be started at any time, late, twice, or on several nodes: the
 * ledger says what was handled, and a time is marked as handled only after its editions were.
 */
public final class SchedulePass {
    /** How far the clocks of the machines that share a ledger may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final BatchFile batch;
    private final BatchSession session;
    private final SchedulePoints points;
    private final WaitingEditions waiting;
    private final Clock clock;
    private final BatchListener listener;
    private final Retries tries;
    private final BiConsumer<String, String> messages;

    /**
     * Makes a pass.
     *
     * @param messages is told what is passed over or tried again, and why: the event in a word, and in a sentence
     */
    public SchedulePass(
            BatchFile batch,
            BatchSession session,
            Clock clock,
            BatchListener listener,
            BiConsumer<String, String> messages) {
        this.batch = batch;
        this.session = session;
        this.points = new SchedulePoints(session.database());
        this.waiting = new WaitingEditions(session.database());
        this.tries = new Retries(session.database());
        this.clock = clock;
        this.listener = listener;
        this.messages = messages;
    }

    /**
     * Publishes what waited for an embargo that is over, and runs the times that are due. A session that is asked to stop
     * leaves the time in hand unhandled, so that the next start goes on with it.
     *
     * @param ended is told of each run
     * @return whether every edition of every run succeeded
     */
    public boolean run(Consumer<RunRecord> ended) throws IOException, SQLException, InterruptedException {
        boolean succeeded = endEmbargo(ended);
        for (Trigger trigger : batch.schedule()) {
            if (session.isStopped()) {
                return succeeded;
            }
            succeeded &= run(trigger, ended);
        }
        return succeeded;
    }

    private boolean run(Trigger trigger, Consumer<RunRecord> ended)
            throws IOException, SQLException, InterruptedException {
        String point = batch.name() + " " + trigger.expression() + " " + trigger.zone();
        Instant now = clock.instant();
        Optional<Instant> handled = points.find(point);
        if (handled.isEmpty()) {
            points.advance(point, now);
            return true;
        }
        if (handled.get().isAfter(now.plus(CLOCKS_DIFFER))) {
            messages.accept(
                    "trouble",
                    "the schedule " + trigger.expression() + " was handled up to " + handled.get()
                            + ", which is still to come: a clock was ahead; it goes on from now");
            points.reset(point, now);
            return true;
        }
        boolean succeeded = true;
        DueFires due = DueFires.of(trigger, handled.get(), now);
        due.passedOver()
                .ifPresent(missed -> messages.accept(
                        "skipped",
                        "missed and passed over (catch-up " + trigger.catchUp().code() + "): " + missed.periods()));
        for (Fire fire : due.run()) {
            Occurrence occurrence = new Occurrence(fire.period(), asOf(fire));
            RunRecord run = session.run("schedule " + fire.period(), occurrence, listener);
            ended.accept(run);
            succeeded &= run.outcome().equals("done");
            if (session.isStopped()) {
                return succeeded;
            }
            plan(trigger.retries(), point, occurrence, run);
            points.advance(point, fire.instant());
        }
        Instant then = now;
        if (due.isCut()) {
            return succeeded;
        }
        if (!due.run().isEmpty()) {
            then = clock.instant();
            DueFires.Missed.of(trigger, now, then)
                    .ifPresent(missed -> messages.accept(
                            "skipped", "skipped, because the run before it was still going on: " + missed.periods()));
        }
        if (!due.run().isEmpty() || due.passedOver().isPresent()) {
            points.advance(point, then);
        }
        return due.run().isEmpty() ? again(trigger.retries(), point, ended) : succeeded;
    }

    /** Plans the first further try where a run failed; what was to be tried before under that name is so no more. */
    private void plan(int retries, String point, Occurrence occurrence, RunRecord run) throws SQLException {
        if (retries == 0 || isDone(run, occurrence)) {
            tries.clear(point);
            return;
        }
        Instant due = clock.instant().plus(Trigger.pauseBefore(1));
        tries.plan(point, occurrence, due);
        messages.accept("retry", "what failed is tried again from " + due + " on: " + name(occurrence));
    }

    /** Makes the further try that is due, if there is one. */
    private boolean again(int retries, String point, Consumer<RunRecord> ended)
            throws IOException, SQLException, InterruptedException {
        Optional<RetryState> planned = tries.find(point);
        if (planned.isEmpty() || isToCome(planned.get(), retries)) {
            return true;
        }
        Occurrence occurrence = planned.get().occurrence();
        int number = planned.get().begun() + 1;
        if (number > retries) {
            return givenUp(point, occurrence);
        }
        Instant next = clock.instant().plus(Trigger.pauseBefore(number + 1));
        if (!tries.begin(point, planned.get(), next)) {
            return true;
        }
        String cause = (occurrence.period() == null ? "" : "schedule ") + name(occurrence) + ", further try " + number
                + " of " + retries;
        RunRecord run = session.runRest(cause, occurrence, listener);
        ended.accept(run);
        if (isDone(run, occurrence)) {
            tries.clear(point);
            return true;
        }
        if (session.isStopped()) {
            return false;
        }
        if (number == retries) {
            return givenUp(point, occurrence);
        }
        messages.accept("retry", "what failed is tried again from " + next + " on: " + name(occurrence));
        return false;
    }

    /** A try that is due later than any pause lasts was planned by a clock that was ahead, and is made now. */
    private boolean isToCome(RetryState planned, int retries) {
        Duration left = Duration.between(clock.instant(), planned.due());
        return !left.isNegative()
                && !left.isZero()
                && left.compareTo(Trigger.pauseBefore(retries + 1).plus(CLOCKS_DIFFER)) <= 0;
    }

    private boolean givenUp(String point, Occurrence occurrence) throws SQLException {
        tries.clear(point);
        messages.accept("given-up", "what failed is not tried again: " + name(occurrence));
        return false;
    }

    /** An edition made by hand that another process has in hand may still fail there; for a time of a schedule its end was waited for. */
    private static boolean isDone(RunRecord run, Occurrence occurrence) {
        return run.outcome().equals("done")
                && (occurrence.period() != null
                        || run.editions().stream()
                                .noneMatch(edition -> edition.outcome() == EditionOutcome.LEFT_TO_OTHERS));
    }

    private static String name(Occurrence occurrence) {
        return occurrence.period() == null ? "editions made by hand" : occurrence.period();
    }

    private boolean endEmbargo(Consumer<RunRecord> ended) throws IOException, SQLException, InterruptedException {
        Instant embargo = batch.embargo();
        boolean succeeded = true;
        if (embargo != null && clock.instant().isBefore(embargo)) {
            return succeeded;
        }
        for (Occurrence occurrence : waiting.find(batch.name())) {
            String cause = "end of the embargo" + (occurrence.period() == null ? "" : " for " + occurrence.period());
            String point = batch.name() + " " + cause + ", which was at " + embargo;
            if (tries.find(point).isPresent()) {
                succeeded &= again(Trigger.USUAL_RETRIES, point, ended);
            } else {
                RunRecord run = session.run(cause, occurrence, listener);
                ended.accept(run);
                succeeded &= run.outcome().equals("done");
                if (!session.isStopped()) {
                    plan(Trigger.USUAL_RETRIES, point, occurrence, run);
                }
            }
            if (session.isStopped()) {
                return succeeded;
            }
            if (tries.find(point).isEmpty()) {
                waiting.clear(batch.name(), occurrence);
            }
        }
        return succeeded;
    }

    /** Returns when something is due next; empty if nothing ever is. */
    public static Optional<Instant> next(BatchFile batch, Instant now) {
        Stream<Instant> fires = batch.schedule().stream()
                .flatMap(trigger -> trigger.times().next(now).stream())
                .map(Fire::instant);
        return Stream.concat(fires, Stream.ofNullable(batch.embargo()))
                .filter(instant -> instant.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private @Nullable LocalDate asOf(Fire fire) {
        return batch.asOfPeriod() ? fire.local().toLocalDate() : null;
    }
}
