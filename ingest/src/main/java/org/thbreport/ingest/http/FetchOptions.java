package org.thbreport.ingest.http;

import java.time.Duration;
import org.thbreport.ingest.statistics.StatisticsLimits;

/**
 * How patient and how generous a download is.
 *
 * @param connect longest wait for a connection
 * @param answer longest wait for a whole answer
 * @param attempts how often an address is tried
 * @param backOff wait before the second attempt; it doubles with each, and a server's Retry-After counts if it is longer
 * @param longestBackOff longest wait, whatever the server says
 * @param polls how often a ticket is asked for
 * @param maxBytes largest answer, as it comes over the network
 * @param maxUnpacked largest content of an answer, after decompression
 * @param acceptsLoss whether an answer is taken of which many cells are gone that the vintage before has
 */
public record FetchOptions(
        Duration connect,
        Duration answer,
        int attempts,
        Duration backOff,
        Duration longestBackOff,
        int polls,
        long maxBytes,
        long maxUnpacked,
        boolean acceptsLoss) {

    /**
     * 10 s to connect, 5 min to answer, 5 attempts from 1 s to 2 min apart, 60 polls of a ticket, 256 MiB, 4 GiB
     * unpacked.
     */
    public static final FetchOptions DEFAULT = new FetchOptions(
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            5,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            60,
            256L << 20,
            StatisticsLimits.DEFAULT.bytes(),
            false);

    /** Returns the same, with an answer taken of which many cells are gone. */
    public FetchOptions acceptingLoss() {
        return new FetchOptions(connect, answer, attempts, backOff, longestBackOff, polls, maxBytes, maxUnpacked, true);
    }
}
