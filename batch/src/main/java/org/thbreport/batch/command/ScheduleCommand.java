package org.thbreport.batch.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.schedule.DatabaseTicker;
import org.thbreport.batch.schedule.MachineTicker;
import org.thbreport.batch.schedule.Ticker;
import org.thbreport.batch.work.BatchSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waits for the times of a batch's schedule and runs it at each. */
@Command(
        description = "Keeps running and makes a batch at the times of its schedule; 'history' shows the runs.",
        footer = "%nExample: thb-report schedule batch.yaml --once --log json",
        mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "FILE", description = "the batch file")
    private String file = "";

    @Option(names = "--once", description = "run what is due now and end; for timers that start the program")
    private boolean once;

    @Option(
            names = "--print",
            paramLabel = "SYSTEM",
            description = "print units for systemd or kubernetes that run the batch by timer, and end")
    private @Nullable TimerSystem print;

    @Mixin
    private BatchOptions options = new BatchOptions();

    ScheduleCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, IOException, SQLException, InterruptedException {
        BatchFile batch = BatchInput.read(environment, file);
        if (batch.schedule().isEmpty()) {
            throw new CommandFailure(
                    ExitCode.BROKEN_RULE,
                    file + ": error[BATCH-2]: has no schedule; expected a key schedule with times");
        }
        if (print != null) {
            environment
                    .out()
                    .print(TimerUnits.of(
                            print, batch, environment.workingFolder().resolve(file)));
            environment.out().flush();
            return ExitCode.DONE;
        }
        BatchLog log = new BatchLog(environment, options.log(), WorkProgress.silent(environment.err()), false);
        ScheduleWork work = new ScheduleWork(environment, file, batch, options, log);
        Optional<Ticker> ticker = once ? Optional.empty() : Optional.of(ticker(batch));
        StopSignal heard = new StopSignal(() -> end(ticker, work));
        try {
            if (ticker.isEmpty()) {
                return work.pass() ? ExitCode.DONE : ExitCode.BROKEN_RULE;
            }
            log.say("started", "waiting for the schedule of " + file);
            ticker.get().run(work);
            log.say("stopped", "stopped; the editions in hand were finished");
            return ExitCode.DONE;
        } finally {
            heard.close();
        }
    }

    private Ticker ticker(BatchFile batch) throws IOException, SQLException {
        if (!LedgerDatabase.isServer(batch.ledger())) {
            return new MachineTicker(environment.clock());
        }
        String folder = OutputDirectory.open(batch.out()).id(BatchSession.idSeed(environment, batch));
        String name = folder + " " + environment.workingFolder().resolve(file).getFileName();
        return new DatabaseTicker(batch.ledger(), name, environment.node(), batch.lease());
    }

    private static void end(Optional<Ticker> ticker, ScheduleWork work) {
        ticker.ifPresent(Ticker::stop);
        work.stop();
    }
}
