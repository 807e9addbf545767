package org.thbreport.batch.work;

import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ledger.EditionOutcome;

/**
 * How the work on an edition ended.
 *
 * @param outcome how
 * @param reason why
 * @param release name of the release's folder, or null where none was made
 */
record EditionResult(
        EditionOutcome outcome, String reason, @Nullable String release) {}
