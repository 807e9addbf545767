package org.thbreport.batch.schedule;

import java.time.Instant;

/** Wakes the work of a schedule, at once and whenever the work asks for it, until it is stopped. */
public interface Ticker {
    /** Does what is due. */
    @FunctionalInterface
    interface Work {
        /**
         * Does what is due, if anything is.
         *
         * @return when to be woken again at the latest
         */
        Instant run();
    }

    /**
     * Wakes the work until the ticker is stopped, and returns when the work in hand has ended.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    void run(Work work) throws InterruptedException;

    /** Wakes the work no more; may be called by another thread. */
    void stop();
}
