package org.thbreport.batch.ledger;

import java.time.Instant;

/**
 * A try that is still to be made at editions that failed at a time of a schedule.
 *
 * @param occasion the time
 * @param begun how many further tries were begun
 * @param due when the next is due
 */
public record FurtherTry(Occasion occasion, int begun, Instant due) {}
