package org.thbreport.batch.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thbreport.batch.Environment;
import org.thbreport.batch.edition.FileKind;
import org.thbreport.batch.work.BatchSession.BatchChoices;
import picocli.CommandLine.Option;

/** The options that {@code batch} and {@code schedule} share. */
final class BatchOptions {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "write only these kinds of files: pdf, xlsx, json, csv")
    private List<FileKind> kinds = List.of(FileKind.values());

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "editions made at the same time; without it one for each processor")
    private int threads;

    @Option(names = "--fail-fast", description = "begin no edition after one failed; without it the others go on")
    private boolean failFast;

    @Option(names = "--keep-going", description = "go on after a failed edition (the default)")
    private boolean keepGoing;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: one line of JSON for each event, on standard error")
    private OutputFormat log = OutputFormat.TEXT;

    @Option(
            names = "--health",
            paramLabel = "FILE",
            description = "write the state of the last run to this file, as JSON")
    private String health = "";

    BatchChoices choices(Environment environment) {
        Set<FileKind> wanted = EnumSet.noneOf(FileKind.class);
        wanted.addAll(kinds);
        return new BatchChoices(wanted, threads < 1 ? environment.processors() : threads, failFast && !keepGoing);
    }

    OutputFormat log() {
        return log;
    }

    String health() {
        return health;
    }
}
