package org.thbreport.batch.ledger;

import java.time.Instant;

/**
 * That an edition was published for a period.
 *
 * @param edition name of the edition
 * @param period the period
 * @param release name of the release's folder
 * @param token fencing token of the claim that it was published with
 * @param at when
 */
public record Published(String edition, String period, String release, long token, Instant at) {}
