package org.thbreport.batch.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What editions are published for.
 *
 * @param period the time of a schedule as it names it, or null for a run by hand, which publishes each edition for its
 *     content
 * @param asOf day of publication that they print, or null for the day in each study file
 */
public record Occurrence(@Nullable String period, @Nullable LocalDate asOf) {}
