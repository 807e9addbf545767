package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPlan;
import org.thbreport.batch.edition.EditionSource;
import org.thbreport.batch.edition.FaultyPublicationException;
import org.thbreport.batch.ledger.Claim;
import org.thbreport.batch.ledger.EditionLock;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.Published;
import org.thbreport.batch.ledger.RunLedger;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.StagingFolder;

/**
 * Makes one edition and publishes it, once: takes its lock and its lease, looks again whether it is due, makes it in
 * staging, and lets the ledger switch. May be shared by several threads.
 */
public final class EditionWorker {
    private final BatchFile batch;
    private final OutputDirectory directory;
    private final TaskFinder finder;
    private final EditionMaker maker;
    private final LedgerAccess ledger;
    private final Clock clock;

    /**
     * The ledger as a worker needs it.
     *
     * @param database where it lives
     * @param ledger who may make an edition
     * @param leases keeps the leases of this process alive
     */
    public record LedgerAccess(LedgerDatabase database, RunLedger ledger, LeaseKeeper leases) {}

    /** Makes a worker. */
    public EditionWorker(
            BatchFile batch,
            OutputDirectory directory,
            TaskFinder finder,
            EditionMaker maker,
            LedgerAccess ledger,
            Clock clock) {
        this.batch = batch;
        this.directory = directory;
        this.finder = finder;
        this.maker = maker;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Does a task.
     *
     * @param period what the edition is published for, or null for its content
     * @return what became of it; a failure is an outcome, not an exception
     */
    public EditionRecord work(Task task, @Nullable String period) {
        long start = System.nanoTime();
        Result result;
        try {
            result = done(task, period);
        } catch (IOException e) {
            result = new Result(EditionOutcome.FAILED, reasonOf(e), null);
        } catch (SQLException e) {
            result = new Result(EditionOutcome.FAILED, "the ledger cannot be used: " + e.getMessage(), null);
        } catch (OutOfMemoryError e) {
            result = new Result(EditionOutcome.FAILED, "there is not enough memory", null);
        } catch (FaultyPublicationException e) {
            result = new Result(EditionOutcome.FAILED, e.lines().get(0), null);
        } catch (RuntimeException e) {
            result = new Result(EditionOutcome.FAILED, "internal error; 'thb-report run' says more", null);
        }
        EditionPlan plan = task.plan();
        return new EditionRecord(
                task.edition(),
                period != null ? period : plan == null ? "" : plan.releaseKey(),
                result.outcome(),
                result.reason(),
                result.release(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private record Result(
            EditionOutcome outcome, String reason, @Nullable String release) {}

    private Result done(Task task, @Nullable String period) throws IOException, SQLException {
        EditionPlan plan = task.plan();
        EditionSource source = task.source();
        if (plan == null || source == null) {
            return new Result(EditionOutcome.FAILED, task.errors().get(0).toString(), null);
        }
        if (task.reasons().isEmpty() && period == null) {
            return new Result(EditionOutcome.UNCHANGED, "nothing changed", plan.releaseKey());
        }
        Optional<EditionLock> lock = EditionLock.take(ledger.database(), plan.edition());
        if (lock.isEmpty()) {
            return new Result(EditionOutcome.LEFT_TO_OTHERS, "another process holds it", null);
        }
        try (EditionLock held = lock.get()) {
            String due = period == null ? plan.releaseKey() : period;
            Optional<Claim> claim = ledger.ledger().claim(plan.edition(), due, held.holderIsGone());
            if (claim.isEmpty()) {
                return new Result(EditionOutcome.LEFT_TO_OTHERS, "another node holds it", null);
            }
            ledger.leases().keep(claim.get());
            try {
                return claimed(plan, source, claim.get(), period != null);
            } finally {
                ledger.leases().drop(claim.get());
                ledger.ledger().giveBack(claim.get());
            }
        }
    }

    private Result claimed(EditionPlan plan, EditionSource source, Claim claim, boolean scheduled)
            throws IOException, SQLException {
        List<String> reasons = finder.reasons(plan, source);
        Optional<Published> before = ledger.ledger().published(claim.edition(), claim.period());
        if (reasons.isEmpty() && (!scheduled || before.isPresent())) {
            return new Result(EditionOutcome.UNCHANGED, "nothing changed", plan.releaseKey());
        }
        Instant embargo = batch.embargo();
        boolean waits = embargo != null && clock.instant().isBefore(embargo);
        try (StagingFolder staged = directory.stage(plan.edition())) {
            String release = plan.releaseKey();
            if (!finder.isMade(plan, source)) {
                maker.write(source, plan, staged.files(), written -> {});
                release = directory.install(staged, plan.edition(), plan.releaseKey());
            }
            String installed = release;
            if (waits) {
                return new Result(EditionOutcome.WAITING, "made; visible from " + embargo, release);
            }
            if (!ledger.ledger().publish(claim, release, () -> directory.switchTo(staged, plan.edition(), installed))) {
                return new Result(EditionOutcome.LEFT_TO_OTHERS, "another node took it over", null);
            }
            prune(plan.edition(), release);
            String why = reasons.isEmpty() ? "due by schedule; nothing changed" : String.join("; ", reasons);
            return new Result(EditionOutcome.PUBLISHED, why, release);
        }
    }

    private void prune(String edition, String release) throws SQLException, IOException {
        List<String> releases = new ArrayList<>(ledger.ledger().releases(edition));
        releases.remove(release);
        List<String> kept = new ArrayList<>(releases.subList(0, Math.min(batch.keep(), releases.size())));
        kept.add(release);
        directory.prune(edition, kept);
    }

    private static String reasonOf(IOException failure) {
        String message = failure.getMessage();
        return message == null ? "a file cannot be read or written" : "a file cannot be read or written: " + message;
    }
}
