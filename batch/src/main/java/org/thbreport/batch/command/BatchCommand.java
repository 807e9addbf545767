package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchEdition;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.work.BatchSession;
import org.thbreport.batch.work.Task;
import org.thbreport.batch.work.TaskFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the editions of a batch that are due. */
@Command(
        description = "Makes the editions of a batch in parallel and publishes them; what did not change is skipped.",
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
    private BatchOptions options = new BatchOptions();

    BatchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, SQLException, InterruptedException {
        BatchFile batch = BatchInput.read(environment, file);
        try (BatchSession session = new BatchSession(environment, batch, options.choices(environment))) {
            if (dryRun) {
                return dryRun(batch, session.finder(null));
            }
            BatchLog log = new BatchLog(environment, options.log(), explain);
            RunRecord run = session.run("by hand", null, null, log);
            environment.out().print(RunLines.table(run));
            environment.out().flush();
            if (!options.health().isEmpty()) {
                HealthFile.write(environment.workingFolder().resolve(options.health()), run);
            }
            return run.outcome().equals("failed") ? ExitCode.BROKEN_RULE : ExitCode.DONE;
        }
    }

    private int dryRun(BatchFile batch, TaskFinder finder) throws IOException {
        int code = ExitCode.DONE;
        for (BatchEdition edition : batch.editions()) {
            for (Task task : finder.find(edition)) {
                environment.out().println(BatchLog.explanation(task));
                code = task.plan() == null ? ExitCode.BROKEN_RULE : code;
            }
        }
        return code;
    }
}
