package org.thbreport.batch.work;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.ledger.SchedulePoints;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.schedule.DueFires;
import org.thbreport.batch.schedule.Fire;
import org.thbreport.batch.schedule.Trigger;

/**
 * Runs what is due by the schedule of a batch and returns. May be started at any time, late, twice, or on several nodes: the
 * ledger says what was handled, and a time is marked as handled only after its editions were.
 */
public final class SchedulePass {
    private final BatchFile batch;
    private final BatchSession session;
    private final SchedulePoints points;
    private final Clock clock;
    private final BatchListener listener;
    private final Consumer<String> messages;

    /**
     * Makes a pass.
     *
     * @param messages is told what is passed over, and why
     */
    public SchedulePass(
            BatchFile batch, BatchSession session, Clock clock, BatchListener listener, Consumer<String> messages) {
        this.batch = batch;
        this.session = session;
        this.points = new SchedulePoints(session.database());
        this.clock = clock;
        this.listener = listener;
        this.messages = messages;
    }

    /**
     * Runs the times that are due.
     *
     * @param ended is told of each run
     * @return whether every edition of every run succeeded
     */
    public boolean run(Consumer<RunRecord> ended) throws SQLException, InterruptedException {
        boolean succeeded = true;
        for (Trigger trigger : batch.schedule()) {
            String name = trigger.expression() + " " + trigger.zone();
            Instant now = clock.instant();
            Optional<Instant> handled = points.find(name);
            if (handled.isEmpty()) {
                points.advance(name, now);
                continue;
            }
            DueFires due = DueFires.of(trigger, handled.get(), now);
            due.passedOver()
                    .forEach(fire -> messages.accept("missed and passed over (catch-up "
                            + trigger.catchUp().code() + "): " + fire.period()));
            for (Fire fire : due.run()) {
                RunRecord run = session.run("schedule " + fire.period(), fire.period(), asOf(fire), listener);
                ended.accept(run);
                succeeded &= run.outcome().equals("done");
                points.advance(name, fire.instant());
            }
            if (!due.run().isEmpty()) {
                skipOverlapping(trigger, now);
            }
            points.advance(name, now);
        }
        return succeeded;
    }

    /** Returns when something is due next; empty if nothing ever is. */
    public Optional<Fire> next() {
        Instant now = clock.instant();
        return batch.schedule().stream()
                .flatMap(trigger -> trigger.times().next(now).stream())
                .min(java.util.Comparator.comparing(Fire::instant));
    }

    private void skipOverlapping(Trigger trigger, Instant started) throws SQLException {
        Instant now = clock.instant();
        List<Fire> overlapping = trigger.times().between(started, now);
        for (Fire fire : overlapping) {
            messages.accept("skipped, because the run before it was still going on: " + fire.period());
        }
        points.advance(trigger.expression() + " " + trigger.zone(), now);
    }

    private @Nullable LocalDate asOf(Fire fire) {
        return batch.asOfPeriod() ? fire.local().toLocalDate() : null;
    }
}
