package org.thbreport.batch.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.FileKind;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.RunHistory;
import org.thbreport.batch.ledger.RunLedger;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.ingest.reference.ReferenceData;

/** A batch that is open for work: its ledger, its output folder, and what makes editions. */
public final class BatchSession implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Environment environment;
    private final BatchFile batch;
    private final BatchChoices choices;
    private final LedgerDatabase database;
    private final RunLedger ledger;
    private final LeaseKeeper leases;
    private final OutputDirectory directory;
    private final EditionMaker maker;
    private final ReferenceData reference = ReferenceData.load();
    private final String build;
    private volatile @Nullable BatchRun current;
    private volatile boolean stopped;

    /**
     * What a user chose for the runs of a batch.
     *
     * @param kinds kinds of files that are written
     * @param threads number of editions that are made at the same time
     * @param failFast whether no edition is begun after one failed
     */
    public record BatchChoices(Set<FileKind> kinds, int threads, boolean failFast) {}

    /**
     * Opens a batch.
     *
     * @throws IOException if the output folder cannot be written
     * @throws SQLException if the ledger cannot be reached
     */
    public BatchSession(Environment environment, BatchFile batch, BatchChoices choices)
            throws IOException, SQLException {
        this.environment = environment;
        this.batch = batch;
        this.choices = choices;
        this.database = LedgerDatabase.open(batch.ledger(), batch.folder());
        this.ledger = new RunLedger(database, environment.clock(), environment.node(), LEASE);
        this.directory = OutputDirectory.open(batch.out());
        this.build = ProgramBuild.key(environment.classPath());
        this.maker = new EditionMaker(build);
        this.leases = new LeaseKeeper(ledger);
    }

    /** Returns the ledger's database. */
    public LedgerDatabase database() {
        return database;
    }

    /** Returns what finds the editions, with the day that they print. */
    public TaskFinder finder(@Nullable LocalDate asOf) {
        return new TaskFinder(reference, directory, build, choices.kinds(), asOf, batch.readTheme());
    }

    /**
     * Does one run and records it.
     *
     * @param cause what started it
     * @param period what the editions are published for, or null for their content
     * @param asOf day of publication that is printed, or null for the day in each study file
     */
    public RunRecord run(String cause, @Nullable String period, @Nullable LocalDate asOf, BatchListener listener)
            throws SQLException, InterruptedException {
        RunHistory history = new RunHistory(database, environment.clock());
        long id = history.begin(cause, environment.node());
        TaskFinder finder = finder(asOf);
        EditionWorker worker = new EditionWorker(
                batch,
                directory,
                finder,
                maker,
                new EditionWorker.LedgerAccess(database, ledger, leases),
                environment.clock());
        BatchRun run = new BatchRun(finder, worker, listener, choices.threads(), choices.failFast());
        current = run;
        if (stopped) {
            run.stop();
        }
        List<EditionRecord> records = run.run(batch.editions(), period);
        boolean failed = records.stream().anyMatch(record -> record.outcome() == EditionOutcome.FAILED);
        history.end(id, failed ? "failed" : "done", records);
        return history.find(id).orElseThrow();
    }

    /** Asks the run that goes on, if any, to finish the editions in hand and begin no other. */
    public void stop() {
        stopped = true;
        BatchRun run = current;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public void close() {
        leases.close();
    }
}
