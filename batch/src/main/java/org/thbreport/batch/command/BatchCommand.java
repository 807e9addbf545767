package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchEdition;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.batch.work.BatchSession;
import org.thbreport.batch.work.BatchSession.BatchChoices;
import org.thbreport.batch.work.Task;
import org.thbreport.batch.work.TaskFinder;
import org.thbreport.ingest.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the editions of a batch that are due. */
@Command(
        description = "Makes the editions of a batch in parallel and publishes them; what did not change is skipped.",
        footer = "%nExample: thb-report batch batch.yaml --dry-run",
        mixinStandardHelpOptions = true)
final class BatchCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "the batch file")
    private String file = "";

    @Option(names = "--dry-run", description = "only say which editions would be made, and why")
    private boolean dryRun;

    @Option(names = "--explain", description = "say of each edition why it is due")
    private boolean explain;

    @Mixin
    private ProgressOptions progress = new ProgressOptions();

    @Mixin
    private BatchOptions options = new BatchOptions();

    BatchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, SQLException, InterruptedException {
        BatchFile batch = BatchInput.read(environment, file);
        BatchChoices choices = options.choices(environment);
        if (dryRun) {
            return dryRun(batch, choices);
        }
        try (BatchSession session = new BatchSession(environment, batch, choices)) {
            RunRecord run = run(session);
            environment.out().print(RunLines.table(run));
            environment.out().flush();
            if (!options.health().isEmpty()) {
                HealthFile.write(environment.workingFolder().resolve(options.health()), run);
            }
            if (!run.outcome().equals("failed")) {
                return ExitCode.DONE;
            }
            session.requireWritable();
            return ExitCode.BROKEN_RULE;
        }
    }

    private RunRecord run(BatchSession session) throws IOException, SQLException, InterruptedException {
        try (WorkProgress shown = options.log() == MessageForm.JSON
                ? WorkProgress.silent(environment.err())
                : progress.begin(environment, "editions")) {
            BatchLog log = new BatchLog(environment, options.log(), shown, explain);
            RunRecord run = session.run("by hand", new Occurrence(null, null), log);
            log.ended(run);
            return run;
        }
    }

    /** Reads and compares; makes no folder, no ledger and no edition. */
    private int dryRun(BatchFile batch, BatchChoices choices) throws IOException {
        EditionPipeline pipeline = new EditionPipeline(
                ReferenceData.load(),
                batch.readBranding(),
                new EditionMaker(ProgramBuild.key(environment.classPath())),
                OfficeKeys.of(environment.variables(), false));
        TaskFinder finder = new TaskFinder(
                pipeline, OutputDirectory.at(batch.out()), choices.kinds(), choices.headingStart(), null);
        int code = ExitCode.DONE;
        for (BatchEdition edition : batch.editions()) {
            for (Task task : finder.find(edition)) {
                environment.out().println(BatchLog.explanation(task));
                code = task.edition() == null ? ExitCode.BROKEN_RULE : code;
            }
        }
        return code;
    }
}
