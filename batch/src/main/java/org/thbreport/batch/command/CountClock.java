package org.thbreport.batch.command;

import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.thbreport.register.rows.ReadListener;

/** Shows how far the counting of a register is: rows and part of the files that were read, then the seconds that pass. */
final class CountClock implements ReadListener, AutoCloseable {
    private final WorkProgress shown;
    private final String register;
    private final long start = System.nanoTime();
    private final AtomicReference<String> read = new AtomicReference<>("");
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "count-clock");
        thread.setDaemon(true);
        return thread;
    });

    CountClock(WorkProgress shown, String register) {
        this.shown = shown;
        this.register = register;
        shown.expect(1);
        shown.note(register);
        ticks.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        shown.note(register + ": " + read.get() + "counting, " + seconds + " s");
    }

    @Override
    public void read(long rows, long bytes, long all) {
        String part = all == 0 ? "" : ", " + Math.min(100, bytes * 100 / all) + " %";
        read.set(String.format(Locale.ROOT, "%,d rows read%s; ", rows, part));
        shown.note(register + ": " + read.get());
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        shown.step(register + ": " + read.get() + "done");
    }
}
