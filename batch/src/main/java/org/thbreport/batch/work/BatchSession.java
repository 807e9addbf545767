package org.thbreport.batch.work;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.ledger.RunHistory;
import org.thbreport.batch.ledger.RunLedger;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.register.StudyCounting;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.ingest.reference.ReferenceData;

/** A batch that is open for work: its ledger, its output folder, and what makes editions. */
public final class BatchSession implements AutoCloseable {
    private final Environment environment;
    private final BatchFile batch;
    private final BatchChoices choices;
    private final LedgerDatabase database;
    private final RunLedger ledger;
    private final LeaseKeeper leases;
    private final OutputDirectory directory;
    private @Nullable Tools tools;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * What a user chose for the runs of a batch.
     *
     * @param kinds kinds of files that are written
     * @param headingStart level of the headings of sections in a fragment
     * @param threads number of editions that are made at the same time
     * @param failFast whether no edition is begun after one failed
     */
    public record BatchChoices(Set<OutputFormat> kinds, int headingStart, int threads, boolean failFast) {}

    /**
     * What makes editions. A schedule that finds nothing due does without.
     *
     * @param reference code lists
     * @param maker makes the files
     */
    private record Tools(ReferenceData reference, EditionMaker maker) {}

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
        this.directory = OutputDirectory.open(batch.out());
        String owner = directory.id(idSeed(environment, batch));
        this.database = LedgerDatabase.open(batch.ledger(), batch.folder(), owner, batch.lease());
        this.ledger = new RunLedger(database, environment.clock(), environment.node());
        this.leases = new LeaseKeeper(ledger, batch.lease());
    }

    /** Returns what the id of a folder of releases is made from where it has none. */
    public static String idSeed(Environment environment, BatchFile batch) {
        return environment.node() + " " + environment.clock().instant() + " " + batch.out();
    }

    /** Returns the ledger's database. */
    public LedgerDatabase database() {
        return database;
    }

    private Tools tools() throws IOException {
        Tools ready = tools;
        if (ready == null) {
            ready = new Tools(ReferenceData.load(), new EditionMaker(ProgramBuild.key(environment.classPath())));
            tools = ready;
        }
        return ready;
    }

    /**
     * Does one run and records it.
     *
     * @param cause what started it
     * @param occurrence what the editions are published for
     * @throws IOException if the program's own files cannot be read
     */
    public RunRecord run(String cause, Occurrence occurrence, BatchListener listener)
            throws IOException, SQLException, InterruptedException {
        return run(cause, occurrence, occurrence.period() == null ? ledger.latest() : Map.of(), listener);
    }

    /**
     * Does one run over the editions that were not published yet for an occurrence, and records it.
     *
     * @param cause what started it
     * @param occurrence the time of a schedule; for editions made by hand, all that are not up to date are made
     * @throws IOException if the program's own files cannot be read
     */
    public RunRecord runRest(String cause, Occurrence occurrence, BatchListener listener)
            throws IOException, SQLException, InterruptedException {
        String period = occurrence.period();
        return run(cause, occurrence, period == null ? ledger.latest() : ledger.published(period), listener);
    }

    private RunRecord run(String cause, Occurrence occurrence, Map<String, String> published, BatchListener listener)
            throws IOException, SQLException, InterruptedException {
        Tools ready = tools();
        if (batch.countsRegisters()) {
            countRegisters(ready.reference());
        }
        RunHistory history = new RunHistory(database, environment.clock());
        long id = history.begin(cause, environment.node());
        EditionPipeline pipeline = new EditionPipeline(
                ready.reference(), batch.readBranding(), ready.maker(), OfficeKeys.of(environment.variables(), true));
        TaskFinder finder =
                new TaskFinder(pipeline, directory, choices.kinds(), choices.headingStart(), occurrence.asOf());
        LedgerAccess access = new LedgerAccess(database, ledger, leases);
        AtomicBoolean enough = new AtomicBoolean();
        EditionWorker worker = new EditionWorker(
                access,
                new EditionPublisher(batch, directory, finder, pipeline, access, environment.clock()),
                occurrence,
                published,
                () -> enough.get() || stopped.get(),
                listener::fault);
        try (RunRecorder recorder = new RunRecorder(history, id, batch.lease(), listener)) {
            new BatchRun(finder, worker, recorder, choices.threads(), choices.failFast(), enough).run(batch.editions());
            recorder.end();
        }
        return history.find(id)
                .filter(run -> !run.outcome().equals("running"))
                .orElseThrow(() -> new SQLException(
                        "how the run ended is not kept in it; make room for it, then run the batch again"));
    }

    private void countRegisters(ReferenceData reference) throws IOException {
        LocalDate day = LocalDate.ofInstant(
                environment.clock().instant(), environment.clock().getZone());
        StudyCounting counting = new StudyCounting(reference, environment.variables(), day);
        Map<Path, String> studies = new LinkedHashMap<>();
        batch.editions().forEach(edition -> studies.putIfAbsent(edition.folder(), edition.study()));
        for (Map.Entry<Path, String> study : studies.entrySet()) {
            counting.count(study.getKey(), study.getValue());
        }
    }

    /**
     * Makes sure that releases can be written, to tell a folder that takes nothing from editions that have faults.
     *
     * @throws IOException if nothing can be written; it says why
     */
    public void requireWritable() throws IOException {
        directory.requireWritable();
    }

    /** Asks the run that goes on, and any later one, to finish the editions in hand and begin no other. */
    public void stop() {
        stopped.set(true);
    }

    /** Returns whether the session was asked to stop. */
    public boolean isStopped() {
        return stopped.get();
    }

    @Override
    public void close() throws SQLException {
        leases.close();
        if (tools != null) {
            database.tidy();
        }
    }
}
