package org.thbreport.register.engine;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs calls of a client that waits for its server as long as it likes, each on a thread of its own, and leaves a call alone that
 * does not come back in its time or is no longer wanted.
 *
 * @param loader what the client is loaded by
 * @param running the call that runs
 * @param stopped whether no more calls are wanted
 */
record TimedCalls(ClassLoader loader, AtomicReference<@Nullable FutureTask<?>> running, AtomicBoolean stopped) {
    TimedCalls(ClassLoader loader) {
        this(loader, new AtomicReference<>(), new AtomicBoolean());
    }

    /**
     * Runs a call.
     *
     * @throws SQLException if it fails, is stopped or takes too long; it says by its SQLSTATE alone why
     */
    <T> T call(Callable<T> call, long seconds) throws SQLException {
        FutureTask<T> task = new FutureTask<>(call);
        running.set(task);
        try {
            if (stopped.get()) {
                throw new CancellationException();
            }
            start(task);
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException | CancellationException over) {
            throw new SQLTimeoutException("stopped", CountFailure.CANCELLED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("stopped", CountFailure.CANCELLED);
        } catch (ExecutionException refused) {
            throw SparkFailure.of(refused.getCause());
        } finally {
            running.set(null);
        }
    }

    /** Waits no longer for the call that runs, and runs no other. */
    void stop() {
        stopped.set(true);
        FutureTask<?> task = running.get();
        if (task != null) {
            task.cancel(false);
        }
    }

    private void start(Runnable task) {
        Thread thread = new Thread(task, "spark");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }
}
