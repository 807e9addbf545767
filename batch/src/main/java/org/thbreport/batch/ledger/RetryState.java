package org.thbreport.batch.ledger;

import java.time.Instant;

/**
 * A try that is still to be made at editions that failed.
 *
 * @param occurrence what they are published for
 * @param begun how many further tries were begun
 * @param due when the next is due
 */
public record RetryState(Occurrence occurrence, int begun, Instant due) {}
