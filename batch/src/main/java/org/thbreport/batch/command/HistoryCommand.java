package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.RunHistory;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the runs of a batch. */
@Command(
        description = "Shows the latest runs of a batch, or one of them with its editions.",
        footer = "%nExample: thb-report history batch.yaml show 7",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final int MOST = 50;

    private final Environment environment;

    @Parameters(index = "0", paramLabel = "FILE", description = "the batch file")
    private String file = "";

    @Parameters(
            index = "1..2",
            arity = "0..2",
            paramLabel = "[show RUN]",
            hideParamSyntax = true,
            description = "show the run of this number, with what became of each edition")
    private List<String> show = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private MessageForm format = MessageForm.TEXT;

    HistoryCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, SQLException {
        BatchFile batch = BatchInput.read(environment, file);
        RunHistory history = new RunHistory(
                LedgerDatabase.open(batch.ledger(), batch.folder(), OutputDirectory.id(batch.out()), batch.lease()),
                environment.clock());
        if (show.isEmpty()) {
            List<RunRecord> runs = history.latest(MOST);
            environment.out().print(format == MessageForm.JSON ? RunLines.json(runs) : RunLines.list(runs));
        } else {
            RunRecord run = history.find(number())
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.BROKEN_RULE,
                            "thb-report: there is no run " + show.get(1) + "; 'history' lists them"));
            environment.out().print(format == MessageForm.JSON ? RunLines.json(run) : RunLines.shown(run));
        }
        environment.out().flush();
        return ExitCode.DONE;
    }

    private long number() throws CommandFailure {
        if (show.size() == 2 && show.get(0).equals("show") && show.get(1).matches("\\d{1,18}")) {
            return Long.parseLong(show.get(1));
        }
        throw new CommandFailure(ExitCode.WRONG_USAGE, "thb-report: expected 'history FILE show RUN' with a number");
    }
}
