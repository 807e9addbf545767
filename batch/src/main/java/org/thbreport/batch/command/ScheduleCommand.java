package org.thbreport.batch.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.release.Sha256;
import org.thbreport.batch.work.BatchSession;
import org.thbreport.batch.work.SchedulePass;
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
    /** How often the batch file is looked at, and how late another node's leftover work is found, at the most. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Environment environment;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable BatchSession session;

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
        if (once) {
            return pass(batch, log) ? ExitCode.DONE : ExitCode.BROKEN_RULE;
        }
        Thread waiting = Thread.currentThread();
        Thread hook = new Thread(() -> end(waiting), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        loop(batch, log);
        return ExitCode.DONE;
    }

    private void loop(BatchFile first, BatchLog log) throws IOException, SQLException, InterruptedException {
        BatchFile batch = first;
        Path path = environment.workingFolder().resolve(file);
        String hash = Sha256.ofFile(path);
        log.say("started", "waiting for the schedule of " + file);
        do {
            if (Files.exists(path) && !Sha256.ofFile(path).equals(hash)) {
                hash = Sha256.ofFile(path);
                try {
                    batch = BatchInput.read(environment, file);
                    log.say("reloaded", file + " changed and was read again");
                } catch (CommandFailure e) {
                    log.say("not-reloaded", file + " changed but has errors; the earlier one goes on");
                }
            }
            pass(batch, log);
        } while (!stop.await(waitMillis(batch), TimeUnit.MILLISECONDS));
        log.say("stopped", "stopped; the editions in hand were finished");
    }

    private boolean pass(BatchFile batch, BatchLog log) throws IOException, SQLException, InterruptedException {
        try (BatchSession open = new BatchSession(environment, batch, options.choices(environment))) {
            session = open;
            return new SchedulePass(batch, open, environment.clock(), log, message -> log.say("skipped", message))
                    .run(run -> ended(run, log));
        } finally {
            session = null;
        }
    }

    private void ended(RunRecord run, BatchLog log) {
        log.ended(run);
        environment.out().print(RunLines.table(run));
        environment.out().flush();
        if (!options.health().isEmpty()) {
            try {
                HealthFile.write(environment.workingFolder().resolve(options.health()), run);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long waitMillis(BatchFile batch) {
        Instant now = environment.clock().instant();
        return batch.schedule().stream()
                .flatMap(trigger -> trigger.times().next(now).stream())
                .mapToLong(fire -> Duration.between(now, fire.instant()).toMillis())
                .filter(millis -> millis < LONGEST_WAIT.toMillis())
                .min()
                .orElse(LONGEST_WAIT.toMillis());
    }

    private void end(Thread waiting) {
        stop.countDown();
        BatchSession open = session;
        if (open != null) {
            open.stop();
        }
        try {
            waiting.join(TimeUnit.MINUTES.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
