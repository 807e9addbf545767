package org.thbreport.batch.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch.
 *
 * @param id number of the run, from 1
 * @param cause what started it: {@code by hand}, or the schedule with its time
 * @param node the process that it ran in
 * @param started when it began
 * @param ended when it ended, or null while it goes on or where it was interrupted
 * @param outcome {@code done}, {@code failed}, {@code stopped} before its end, {@code running}, or {@code interrupted} where it said nothing for
 *     longer than a lease
 * @param editions what it did about each edition, by name; empty in a list of runs
 */
public record RunRecord(
        long id,
        String cause,
        String node,
        Instant started,
        @Nullable Instant ended,
        String outcome,
        List<EditionRecord> editions) {
    /** Copies the list. */
    public RunRecord {
        editions = List.copyOf(editions);
    }
}
