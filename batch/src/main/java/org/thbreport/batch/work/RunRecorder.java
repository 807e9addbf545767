package org.thbreport.batch.work;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.RunHistory;

/**
 * Writes into the history what a run does while it goes on, some times in each lease, so that a run that is killed shows
 * how far it came and is not taken for one that goes on.
 */
final class RunRecorder implements BatchListener, AutoCloseable {
    private final RunHistory history;
    private final long run;
    private final BatchListener listener;
    private final ScheduledExecutorService timer;
    private final List<EditionRecord> waiting = new ArrayList<>();
    private int recorded;
    private boolean failed;
    private boolean stopped;

    RunRecorder(RunHistory history, long run, Duration lease, BatchListener listener) {
        this.history = history;
        this.run = run;
        this.listener = listener;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "history");
            thread.setDaemon(true);
            return thread;
        });
        long millis = Math.max(1, lease.toMillis() / 3);
        timer.scheduleWithFixedDelay(this::write, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void found(Task task, int all) {
        listener.found(task, all);
    }

    @Override
    public void ended(EditionRecord record, int done, int all) {
        synchronized (waiting) {
            waiting.add(record);
            failed |= record.outcome() == EditionOutcome.FAILED;
            stopped |= record.outcome() == EditionOutcome.NOT_STARTED;
        }
        listener.ended(record, done, all);
    }

    @Override
    public void fault(RuntimeException failure) {
        listener.fault(failure);
    }

    private void write() {
        synchronized (waiting) {
            try {
                history.add(run, recorded, waiting);
                recorded += waiting.size();
                waiting.clear();
            } catch (SQLException unreachable) {
                // The next round, or the end of the run, writes them.
                return;
            }
        }
    }

    /** Records the end of the run. */
    void end() throws SQLException {
        timer.shutdownNow();
        synchronized (waiting) {
            history.end(run, failed ? "failed" : stopped ? "stopped" : "done", recorded, waiting);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
