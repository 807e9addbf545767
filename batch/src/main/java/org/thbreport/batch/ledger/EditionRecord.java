package org.thbreport.batch.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run did about one edition.
 *
 * @param edition name of the edition
 * @param period what it was to be published for
 * @param outcome how it ended
 * @param reason why it was made, or why it was not
 * @param release name of the release's folder, or null where none was made
 * @param duration how long it took
 */
public record EditionRecord(
        String edition,
        String period,
        EditionOutcome outcome,
        String reason,
        @Nullable String release,
        Duration duration) {}
