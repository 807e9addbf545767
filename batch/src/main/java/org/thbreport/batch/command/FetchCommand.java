package org.thbreport.batch.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.http.Endpoint;
import org.thbreport.ingest.http.EndpointClient;
import org.thbreport.ingest.http.FetchOptions;
import org.thbreport.ingest.http.FetchOutcome;
import org.thbreport.ingest.http.TableFetch;
import org.thbreport.ingest.http.Vintage;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the statistics files of studies up to date from an endpoint, keeping vintages. */
@Command(
        description =
                "Gets or refreshes statistics from an SDMX or Eurostat endpoint into the study's folder, keeping each"
                        + " download as a vintage.",
        footer = "%nExample: thb-report fetch studies/my-study --dataset CRIM_THB_VCTZ",
        mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(paramLabel = "STUDY", arity = "1..*", description = "study folders")
    private List<String> studies = List.of();

    @Option(names = "--dataset", paramLabel = "ID", description = "only the statistics file with this dataset")
    private @Nullable String dataset;

    @Option(
            names = "--endpoint",
            paramLabel = "ADDRESS",
            description = "base address of the endpoint; Eurostat's dissemination interface by default")
    private String endpoint = Endpoint.EUROSTAT.base();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            description = "interface of the endpoint: sdmx-2.1, sdmx-3.0 or statistics, whatever the study says")
    private @Nullable String service;

    @Option(
            names = "--accept-loss",
            description = "take a table of which many cells are gone that the vintage before has")
    private boolean acceptLoss;

    @Option(names = "--offline", description = "never touch the network: fill the files from the newest vintages")
    private boolean offline;

    @Mixin
    private ProgressOptions progress = new ProgressOptions();

    FetchCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Optional<TableService> other = Optional.ofNullable(service).flatMap(TableService::of);
        if (service != null && other.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "--service " + service + ": there is no such interface; expected sdmx-2.1, sdmx-3.0 or statistics");
        }
        // What was given is not told again, since a password may stand in it.
        Endpoint asked = Endpoint.of(endpoint)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.WRONG_USAGE,
                        "--endpoint: this is no base address; expected https://user:password@host/path, with nothing"
                                + " behind ? or #, and signs of a password as in %2F"));
        boolean failed = false;
        for (String study : studies) {
            failed |= !fetch(study, asked, other);
        }
        return failed ? ExitCode.UNUSABLE_FILE : ExitCode.DONE;
    }

    private boolean fetch(String study, Endpoint asked, Optional<TableService> other)
            throws CommandFailure, InterruptedException {
        Path folder = environment.workingFolder().resolve(study);
        List<StatisticsReference> wanted = wanted(folder, study, other);
        boolean done = true;
        try (WorkProgress shown = progress.begin(environment, "datasets")) {
            TableFetch fetch = new TableFetch(folder, client(asked, shown), environment.clock());
            shown.expect(wanted.size());
            for (StatisticsReference reference : wanted) {
                String id = String.valueOf(reference.dataset());
                shown.note(id);
                FetchOutcome outcome = fetch.fetch(reference);
                done &= !outcome.hasFailed();
                shown.above(() -> print(outcome, folder.resolve(reference.file())));
                shown.step(id);
            }
        }
        return done;
    }

    private @Nullable EndpointClient client(Endpoint asked, WorkProgress shown) {
        return offline
                ? null
                : new EndpointClient(
                        asked,
                        acceptLoss ? FetchOptions.DEFAULT.acceptingLoss() : FetchOptions.DEFAULT,
                        wait -> Thread.sleep(wait.toMillis()),
                        bytes -> shown.note((bytes >> 10) + " KB received"));
    }

    private void print(FetchOutcome outcome, Path file) {
        outcome.issues().forEach(environment.err()::println);
        Vintage vintage = outcome.vintage();
        if (vintage != null && !outcome.hasFailed()) {
            environment
                    .out()
                    .println(file + ": " + outcome.dataset()
                            + (outcome.isNew() ? ", new vintage of " : ", unchanged since ")
                            + vintage.retrieved());
        }
    }

    private List<StatisticsReference> wanted(Path folder, String study, Optional<TableService> other)
            throws CommandFailure {
        StudyReading reading =
                new StudyReader(ReferenceData.load().countries()).readBeforeFetch(InputSnapshot.read(folder));
        if (reading.study().isEmpty()) {
            reading.issues().forEach(issue -> environment.err().println(OpenStudy.in(study, issue)));
            throw new CommandFailure(
                    ExitCode.UNUSABLE_FILE, study + ": the study cannot be read, so nothing is known of its datasets");
        }
        List<StatisticsReference> wanted = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (StatisticsReference reference : reading.study().get().statistics()) {
            if (reference.dataset() != null) {
                known.add(reference.dataset());
                if (dataset == null || dataset.equalsIgnoreCase(reference.dataset())) {
                    wanted.add(other.map(reference::by).orElse(reference));
                }
            }
        }
        if (wanted.isEmpty()) {
            String present =
                    known.isEmpty() ? "no statistics file names one" : "the study has " + String.join(", ", known);
            throw new CommandFailure(
                    dataset == null ? ExitCode.BROKEN_RULE : ExitCode.WRONG_USAGE,
                    study + ": there is no dataset to fetch" + (dataset == null ? "" : " with the id " + dataset) + "; "
                            + present);
        }
        return wanted;
    }
}
