package org.thbreport.batch.command;

import java.nio.file.FileAlreadyExistsException;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.work.BatchSession.BatchChoices;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that {@code batch} and {@code schedule} share. */
final class BatchOptions {
    @Mixin
    private KindOptions kinds = new KindOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable Integer threads;

    @ArgGroup
    private @Nullable AfterFailure afterFailure;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: one line of JSON for each event, on standard error")
    private MessageForm log = MessageForm.TEXT;

    @Option(
            names = "--health",
            paramLabel = "FILE",
            description = "write the state of the last run to this file, as JSON")
    private String health = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "editions made at the same time; without it one for each processor")
    private void setThreads(int number) {
        if (number < 1 && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--threads': expected 1 or more, but was " + number);
        }
        threads = number;
    }

    BatchChoices choices(Environment environment) throws FileAlreadyExistsException {
        if (!health.isEmpty()) {
            HealthFile.require(environment.workingFolder().resolve(health));
        }
        return new BatchChoices(
                kinds.kinds(),
                kinds.headingStart(),
                threads == null ? environment.processors() : threads,
                afterFailure != null && afterFailure.failFast);
    }

    /** What happens after a failed edition: one of the two. */
    static final class AfterFailure {
        @Option(names = "--fail-fast", description = "begin no edition after one failed")
        private boolean failFast;

        @Option(names = "--keep-going", description = "go on after a failed edition; this is the default")
        private boolean keepGoing;
    }

    MessageForm log() {
        return log;
    }

    String health() {
        return health;
    }
}
