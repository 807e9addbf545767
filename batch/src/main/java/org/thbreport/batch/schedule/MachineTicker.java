package org.thbreport.batch.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Wakes the work of a schedule on one machine, by an executor with one thread. */
public final class MachineTicker implements Ticker {
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();

    /** Makes a ticker. */
    public MachineTicker(Clock clock) {
        this.clock = clock;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "schedule"));
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void run(Work work) throws InterruptedException {
        wakeAfter(Duration.ZERO, work);
        executor.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        RuntimeException thrown = fault.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private void wakeAfter(Duration wait, Work work) {
        try {
            executor.schedule(() -> wake(work), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            return;
        }
    }

    private void wake(Work work) {
        try {
            wakeAfter(Duration.between(clock.instant(), work.run()), work);
        } catch (RuntimeException e) {
            fault.set(e);
            executor.shutdown();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }
}
