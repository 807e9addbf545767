package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ledger.LedgerTrouble;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.register.RegisterException;
import org.thbreport.batch.release.FileTrouble;
import org.thbreport.batch.schedule.Ticker;
import org.thbreport.batch.work.BatchSession;
import org.thbreport.batch.work.SchedulePass;
import org.thbreport.ingest.InputFile;

/**
 * What {@code schedule} does each time it is woken: reads the batch file again if it changed, and runs what is due. A ledger
 * or a folder that cannot be used is said and tried again.
 */
final class ScheduleWork implements Ticker.Work {
    /** How long a changed batch file, a file system that works again, or another machine's leftover waits at the most. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Environment environment;
    private final String file;
    private final BatchOptions options;
    private final BatchLog log;
    private BatchFile batch;
    private String hash;
    private boolean troubled;
    private boolean stopped;
    private @Nullable BatchSession session;

    ScheduleWork(Environment environment, String file, BatchFile batch, BatchOptions options, BatchLog log)
            throws IOException {
        this.environment = environment;
        this.file = file;
        this.batch = batch;
        this.options = options;
        this.log = log;
        this.hash = InputFile.sha256(path());
    }

    @Override
    public Instant run() {
        try {
            reload();
            pass();
            if (troubled) {
                troubled = false;
                health("ok", "works again");
            }
        } catch (SQLException e) {
            trouble(LedgerTrouble.reason(e));
        } catch (IOException e) {
            trouble(e instanceof RegisterException ? String.valueOf(e.getMessage()) : FileTrouble.line(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Instant now = environment.clock().instant();
        Instant latest = now.plus(LONGEST_WAIT);
        return SchedulePass.next(batch, now)
                .filter(next -> next.isBefore(latest))
                .orElse(latest);
    }

    /**
     * Runs what is due.
     *
     * @return whether every edition of every run succeeded
     */
    boolean pass() throws IOException, SQLException, InterruptedException {
        try (BatchSession open = open()) {
            return new SchedulePass(batch, open, environment.clock(), log, log::say).run(this::ended);
        } finally {
            synchronized (this) {
                session = null;
            }
        }
    }

    private BatchSession open() throws IOException, SQLException {
        BatchSession open = new BatchSession(environment, batch, options.choices(environment));
        synchronized (this) {
            session = open;
            if (stopped) {
                open.stop();
            }
        }
        return open;
    }

    /** Lets the editions in hand be finished and begins no other. */
    synchronized void stop() {
        stopped = true;
        if (session != null) {
            session.stop();
        }
    }

    private void reload() throws IOException {
        if (!Files.exists(path())) {
            return;
        }
        String now = InputFile.sha256(path());
        if (now.equals(hash)) {
            return;
        }
        hash = now;
        try {
            batch = BatchInput.read(environment, file);
            log.say("reloaded", file + " changed and was read again");
        } catch (CommandFailure e) {
            log.say("not-reloaded", file + " changed but has errors; the earlier one goes on");
        }
    }

    private void ended(RunRecord run) {
        log.ended(run);
        environment.out().print(RunLines.table(run));
        environment.out().flush();
        if (!options.health().isEmpty()) {
            try {
                HealthFile.write(health(), run);
            } catch (IOException e) {
                log.say("health", FileTrouble.line(e));
            }
        }
    }

    private void trouble(String reason) {
        troubled = true;
        log.say("trouble", reason + "; it is tried again in " + LONGEST_WAIT.toSeconds() + " s");
        health("failed", reason);
    }

    private void health(String status, String reason) {
        if (options.health().isEmpty()) {
            return;
        }
        try {
            HealthFile.write(health(), status, reason, environment.clock().instant());
        } catch (IOException e) {
            log.say("health", FileTrouble.line(e));
        }
    }

    private Path health() {
        return environment.workingFolder().resolve(options.health());
    }

    private Path path() {
        return environment.workingFolder().resolve(file);
    }
}
