package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.ledger.Approvals;
import org.thbreport.batch.ledger.Claim;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.ledger.Published;
import org.thbreport.batch.ledger.RunLedger;
import org.thbreport.batch.ledger.WaitingEditions;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.batch.release.WithdrawnException;

/** Makes an edition that this process holds, lets the ledger switch to it, and removes releases that are not kept. */
final class EditionPublisher {
    private final BatchFile batch;
    private final OutputDirectory directory;
    private final TaskFinder finder;
    private final EditionPipeline pipeline;
    private final LedgerAccess ledger;
    private final Clock clock;

    EditionPublisher(
            BatchFile batch,
            OutputDirectory directory,
            TaskFinder finder,
            EditionPipeline pipeline,
            LedgerAccess ledger,
            Clock clock) {
        this.batch = batch;
        this.directory = directory;
        this.finder = finder;
        this.pipeline = pipeline;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the name of the release of an edition that readers see, if there is one. */
    Optional<String> visible(String edition) throws IOException {
        return directory.visible(edition);
    }

    /** Does what is due about an edition that is claimed. */
    EditionResult publish(Edition edition, Claim claim, Occurrence occurrence) throws IOException, SQLException {
        Optional<Withdrawal> withdrawal = finder.withdrawal(edition);
        if (withdrawal.isPresent()) {
            return new EditionResult(EditionOutcome.WITHDRAWN, withdrawal.get().inWords(), null);
        }
        try {
            return due(edition, claim, occurrence);
        } catch (WithdrawnException meanwhile) {
            return new EditionResult(EditionOutcome.WITHDRAWN, String.valueOf(meanwhile.getMessage()), null);
        }
    }

    private EditionResult due(Edition edition, Claim claim, Occurrence occurrence) throws IOException, SQLException {
        List<String> reasons = finder.reasons(edition);
        String visible = directory.visible(edition.name()).orElse("");
        Optional<Published> before = ledger.ledger().published(claim.edition(), claim.period());
        boolean recorded = before.isPresent() && before.orElseThrow().release().equals(visible);
        if (reasons.isEmpty() && recorded) {
            return new EditionResult(EditionOutcome.UNCHANGED, "nothing changed", visible);
        }
        try (StagingFolder staged = directory.stage()) {
            String release = reasons.isEmpty() ? visible : made(edition, staged);
            String changes = new OfficeChanges(directory, clock).write(edition.name(), visible, release);
            Optional<String> waits = reasons.isEmpty() ? Optional.empty() : waits(claim, release, occurrence);
            if (waits.isPresent()) {
                return new EditionResult(EditionOutcome.WAITING, "made; " + waits.get() + changes, release);
            }
            if (!published(claim, release, staged)) {
                return new EditionResult(EditionOutcome.LEFT_TO_OTHERS, "another process took it over", null);
            }
            directory.marks(claim.edition()).endKeepingBack();
            String trouble = changes + otherBatch(claim.edition()) + prune(claim, visible, release, staged);
            if (reasons.isEmpty() && occurrence.period() == null) {
                return new EditionResult(
                        EditionOutcome.UNCHANGED, "nothing changed; the ledger had no record of it" + trouble, release);
            }
            String why = reasons.isEmpty() ? "due by schedule; nothing changed" : String.join("; ", reasons);
            return new EditionResult(EditionOutcome.PUBLISHED, why + trouble, release);
        }
    }

    /** Returns what a release waits for, and keeps it in mind; both the end of an embargo and an approval must have come. */
    private Optional<String> waits(Claim claim, String release, Occurrence occurrence)
            throws IOException, SQLException {
        List<String> waits = new ArrayList<>();
        Instant embargo = batch.embargo();
        if (embargo != null && clock.instant().isBefore(embargo)) {
            new WaitingEditions(ledger.database()).add(batch.name(), claim, occurrence);
            directory.marks(claim.edition()).keepBack(embargo);
            waits.add("visible from " + embargo);
        }
        Approvals approvals = new Approvals(ledger.database());
        for (Withdrawal withdrawal : directory.withdrawals(claim.edition()).all()) {
            if (withdrawal.release().equals(release)) {
                approvals.forget(claim.edition(), release, withdrawal.at());
            }
        }
        if (batch.asksApproval() && !approvals.isApproved(claim.edition(), release)) {
            approvals.ask(claim.edition(), release, occurrence);
            directory.marks(claim.edition()).awaitApproval(release);
            waits.add("visible when approved: thb-report approve " + batch.inShell() + " " + claim.edition() + " "
                    + release);
        }
        return waits.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", waits));
    }

    private String made(Edition edition, StagingFolder staged) throws IOException {
        if (finder.isMade(edition)) {
            return edition.releaseKey();
        }
        return pipeline.make(edition, directory, staged, written -> {}).name();
    }

    private boolean published(Claim claim, String release, StagingFolder staged) throws IOException, SQLException {
        RunLedger.Switch switching = key -> directory.switchTo(staged, claim.edition(), key);
        try {
            return ledger.ledger().publish(claim, release, switching);
        } catch (SQLException e) {
            // The link may have been switched without a record, even after somebody else published.
            Optional<Published> settled;
            try {
                settled = ledger.ledger().settle(claim, key -> correct(claim.edition(), key, switching));
            } catch (SQLException unreachable) {
                e.addSuppressed(unreachable);
                throw e;
            }
            if (settled.isEmpty()) {
                throw e;
            }
            return settled.get().token() == claim.token();
        }
    }

    private void correct(String edition, String release, RunLedger.Switch switching) throws IOException {
        if (!directory.visible(edition).equals(Optional.of(release)) && directory.holds(edition, release)) {
            switching.to(release);
        }
    }

    /** Says that another batch file makes the edition in this folder too: the two would replace each other's releases for ever. */
    private String otherBatch(String edition) throws IOException {
        String file = batch.folder().resolve(batch.name()).toString();
        return directory
                .marks(edition)
                .madeBy(file)
                .map(other -> "; another batch file makes this edition here too: " + other)
                .orElse("");
    }

    /** Removes earlier releases, as long as the edition is ours; returns what to add to the reason if one resists. */
    private String prune(Claim claim, String before, String release, StagingFolder staged) throws SQLException {
        Set<String> kept = new LinkedHashSet<>(List.of(release, before));
        kept.addAll(ledger.ledger().releases(claim.edition()));
        kept.remove("");
        List<String> newest = kept.stream().limit(batch.keep() + 1L).toList();
        try {
            for (String surplus : directory.surplus(claim.edition(), newest)) {
                if (!ledger.ledger().renew(claim)) {
                    return "";
                }
                directory.discard(staged, claim.edition(), surplus);
            }
            return "";
        } catch (IOException e) {
            return "; an earlier release could not be removed";
        }
    }
}
