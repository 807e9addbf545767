package org.thbreport.batch.ledger;

/**
 * The right to make an edition for a period and to publish it.
 *
 * @param edition name of the edition
 * @param period what the edition is published for: a content key, or the time of a schedule
 * @param token fencing token: whoever claims the edition later has a higher one, and then this one no longer publishes
 */
public record Claim(String edition, String period, long token) {}
