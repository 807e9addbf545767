package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ledger.Approvals;
import org.thbreport.batch.ledger.Claim;
import org.thbreport.batch.ledger.EditionLock;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.RunLedger;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.StagingFolder;

/** Approves a release that a batch made and keeps back, and shows it where nothing else is to be waited for. */
public final class ReleaseApproval {
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;

    private final Environment environment;
    private final BatchFile batch;
    private final OutputDirectory directory;
    private final LedgerDatabase database;
    private final Approvals approvals;

    /**
     * Opens the ledger of a batch.
     *
     * @throws IOException if the folder of releases cannot be used
     * @throws SQLException if the ledger cannot be reached
     */
    public ReleaseApproval(Environment environment, BatchFile batch) throws IOException, SQLException {
        this.environment = environment;
        this.batch = batch;
        this.directory = OutputDirectory.open(batch.out());
        this.database = LedgerDatabase.open(
                batch.ledger(), batch.folder(), directory.id(BatchSession.idSeed(environment, batch)), batch.lease());
        this.approvals = new Approvals(database);
    }

    /** Returns the releases of an edition that wait and are there. */
    public List<Approvals.Waiting> waiting(String edition) throws SQLException {
        return approvals.waiting(edition).stream()
                .filter(waiting -> directory.holds(edition, waiting.release()))
                .toList();
    }

    /** Returns the name of the release of an edition that readers see, if there is one. */
    public Optional<String> visible(String edition) throws IOException {
        return directory.visible(edition);
    }

    /** Returns until when an approved release waits for the embargo; empty if it is over. */
    public Optional<Instant> embargo() {
        return Optional.ofNullable(batch.embargo())
                .filter(until -> environment.clock().instant().isBefore(until));
    }

    /**
     * Approves a release, and shows it unless an embargo goes on.
     *
     * @return whether readers see it; false if it waits for the embargo, or another process holds the edition and shows it at its next run
     * @throws org.thbreport.batch.release.WithdrawnException if what it was made from was withdrawn
     */
    public boolean approve(String edition, Approvals.Waiting waiting)
            throws IOException, SQLException, InterruptedException {
        directory.withdrawals(edition).requireNone(RunManifest.read(directory.release(edition, waiting.release())));
        approvals.approve(edition, waiting.release(), environment.clock().instant(), environment.node());
        if (embargo().isPresent()) {
            return false;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Boolean> shown = attempt(edition, waiting);
            if (shown.isPresent()) {
                return shown.get();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    private Optional<Boolean> attempt(String edition, Approvals.Waiting waiting) throws IOException, SQLException {
        Optional<EditionLock> lock = EditionLock.take(database, edition);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        RunLedger ledger = new RunLedger(database, environment.clock(), environment.node());
        String period = waiting.occurrence().period();
        try (EditionLock held = lock.get();
                StagingFolder staged = directory.stage()) {
            Optional<Claim> claim =
                    ledger.claim(edition, period == null ? waiting.release() : period, held.holderIsGone());
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            try {
                boolean shown = ledger.publish(
                        claim.get(), waiting.release(), release -> directory.switchTo(staged, edition, release));
                if (shown) {
                    directory.marks(edition).endKeepingBack();
                }
                return Optional.of(shown);
            } finally {
                ledger.giveBack(claim.get());
            }
        }
    }
}
