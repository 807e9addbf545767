package org.thbreport.ingest.http;

import java.time.Duration;

/** Waits; tests do not. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits for a time.
     *
     * @throws InterruptedException if the program is stopped meanwhile
     */
    void await(Duration time) throws InterruptedException;
}
