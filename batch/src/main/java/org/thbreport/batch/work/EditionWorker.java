package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.ledger.Claim;
import org.thbreport.batch.ledger.EditionLock;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.LedgerTrouble;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.release.FileTrouble;

/**
 * Does the work on editions, one at a time, for one run: takes the edition's lock and its lease and hands it on to be
 * published. May be shared by several threads.
 */
final class EditionWorker {
    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_FAILURES = 10;

    private final LedgerAccess ledger;
    private final EditionPublisher publisher;
    private final Occurrence occurrence;
    private final Map<String, String> published;
    private final BooleanSupplier stopped;
    private final Consumer<RuntimeException> faults;

    /**
     * Makes a worker.
     *
     * @param published releases of editions that need no work where they are visible: for a run by hand those published last,
     *     if nothing changed; for a further try at a time of a schedule those published for it
     * @param stopped whether no edition is to be begun or waited for any more
     * @param faults is told of faults of the program
     */
    EditionWorker(
            LedgerAccess ledger,
            EditionPublisher publisher,
            Occurrence occurrence,
            Map<String, String> published,
            BooleanSupplier stopped,
            Consumer<RuntimeException> faults) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.occurrence = occurrence;
        this.published = published;
        this.stopped = stopped;
        this.faults = faults;
    }

    /** Does a task and returns what became of it; a failure is an outcome, not an exception. */
    EditionRecord work(Task task) {
        long start = System.nanoTime();
        EditionResult result;
        try {
            result = stopped.getAsBoolean() ? notStarted() : done(task);
        } catch (IOException e) {
            result = failed(FileTrouble.line(e));
        } catch (SQLException e) {
            result = failed(LedgerTrouble.reason(e));
        } catch (OutOfMemoryError e) {
            result = failed("there is not enough memory");
        } catch (FaultyPublicationException e) {
            result = failed(LoggedIssue.of(e.issues().get(0)).toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result = notStarted();
        } catch (RuntimeException e) {
            faults.accept(e);
            result = failed("internal error; 'thb-report run' says more");
        }
        Edition edition = task.edition();
        String period = occurrence.period();
        return new EditionRecord(
                task.name(),
                period != null ? period : edition == null ? "" : edition.releaseKey(),
                result.outcome(),
                result.reason(),
                result.release(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private EditionResult done(Task task) throws IOException, SQLException, InterruptedException {
        Edition edition = task.edition();
        if (edition == null) {
            return failed(task.errors().get(0).toString());
        }
        String period = occurrence.period();
        Optional<String> visible = publisher.visible(edition.name());
        boolean isPublished = visible.equals(Optional.ofNullable(published.get(edition.name())));
        if (period == null) {
            if (task.reasons().isEmpty() && isPublished) {
                return new EditionResult(EditionOutcome.UNCHANGED, "nothing changed", visible.orElse(null));
            }
            return attempt(edition, edition.releaseKey())
                    .orElse(new EditionResult(EditionOutcome.LEFT_TO_OTHERS, "another process makes it", null));
        }
        if (visible.isPresent() && isPublished) {
            return new EditionResult(EditionOutcome.UNCHANGED, "published for this time before", visible.get());
        }
        return scheduled(edition, period);
    }

    /**
     * Tries until it is published, by whomever: a time is handled only when all its editions are. A ledger that breaks off
     * is tried again, since this process may only have been frozen for a while.
     */
    private EditionResult scheduled(Edition edition, String period)
            throws IOException, SQLException, InterruptedException {
        int failures = 0;
        while (true) {
            try {
                Optional<EditionResult> result = attempt(edition, period);
                if (result.isPresent() && result.get().outcome() != EditionOutcome.LEFT_TO_OTHERS) {
                    return result.get();
                }
                if (ledger.ledger().published(edition.name(), period).isPresent()) {
                    return new EditionResult(EditionOutcome.LEFT_TO_OTHERS, "another process published it", null);
                }
            } catch (SQLException e) {
                failures++;
                if (failures > MOST_FAILURES) {
                    throw e;
                }
            }
            if (stopped.getAsBoolean()) {
                return notStarted();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Claims and publishes an edition; returns empty if another process holds it. */
    private Optional<EditionResult> attempt(Edition edition, String period) throws IOException, SQLException {
        Optional<EditionLock> lock = EditionLock.take(ledger.database(), edition.name());
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try (EditionLock held = lock.get()) {
            Optional<Claim> claim = ledger.ledger().claim(edition.name(), period, held.holderIsGone());
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            ledger.leases().keep(claim.get());
            try {
                return Optional.of(publisher.publish(edition, claim.get(), occurrence));
            } finally {
                giveBack(claim.get());
            }
        }
    }

    private void giveBack(Claim claim) {
        ledger.leases().drop(claim);
        try {
            ledger.ledger().giveBack(claim);
        } catch (SQLException unreachable) {
            // What was done stands; the lease runs out by itself.
            return;
        }
    }

    private static EditionResult failed(String reason) {
        return new EditionResult(EditionOutcome.FAILED, reason, null);
    }

    private static EditionResult notStarted() {
        return new EditionResult(EditionOutcome.NOT_STARTED, "the run was stopped before", null);
    }
}
