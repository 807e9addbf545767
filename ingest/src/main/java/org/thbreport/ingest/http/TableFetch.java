package org.thbreport.ingest.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StatisticsReference;

/** Brings a study's statistics files up to date: download, look whether it can be read, keep the vintage, fill the file. */
public final class TableFetch {

    private final Path study;
    private final @Nullable EndpointClient client;
    private final Clock clock;

    /**
     * Prepares to fetch.
     *
     * @param study the study's folder
     * @param client who asks the endpoint, or null for offline: then the network is never touched
     * @param clock tells when a vintage was retrieved
     */
    public TableFetch(Path study, @Nullable EndpointClient client, Clock clock) {
        this.study = study;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Fetches a dataset. What cannot be read, or breaks a rule, is not kept, and then the file stays as it was.
     *
     * @param reference the statistics file, which the newest vintage fills, the dataset, and how it is asked for
     * @throws InterruptedException if the program is stopped meanwhile
     */
    public FetchOutcome fetch(StatisticsReference reference) throws InterruptedException {
        String dataset = String.valueOf(reference.dataset());
        String file = reference.file();
        String where = dataset;
        try {
            VintageStore store = new VintageStore(ClosedFolder.of(study), dataset);
            Vintage known = store.newest();
            if (client == null) {
                return offline(store, known, dataset, file);
            }
            TableAddress address = client.endpoint().table(dataset, file, reference.query());
            where = address.address().toString();
            try (StagingFile staging = StagingFile.in(study, dataset, clock.instant())) {
                Answer answer = client.get(address, known, staging);
                if (answer.unchanged() && known != null) {
                    store.fill(file, known);
                    return new FetchOutcome(dataset, known, false, List.of());
                }
                StatisticsReading reading = StatisticsReaders.read(input(file, staging, client.options()));
                if (!reading.isReadable() || reading.hasErrors()) {
                    return new FetchOutcome(dataset, known, false, reading.issues());
                }
                Vintage vintage = store.keep(answer, where, clock.instant(), extension(file));
                store.fill(file, vintage);
                return new FetchOutcome(dataset, vintage, !vintage.equals(known), reading.issues());
            }
        } catch (FetchException e) {
            return failed(
                    dataset,
                    e.rule() == FetchRule.NOT_ASKABLE
                            ? e.rule().issue(reference.location(), String.valueOf(e.getMessage()), e.expected())
                            : e.rule().issue(Location.of(where), String.valueOf(e.getMessage()), e.expected()));
        } catch (IOException e) {
            return failed(
                    dataset,
                    FetchRule.NOT_STORED.issue(
                            Location.of(study.resolve(InputSnapshot.VINTAGES)
                                    .resolve(dataset)
                                    .toString()),
                            e instanceof ClosedFolder.LeadsOutException out
                                    ? "a link at " + out.getFile() + " leads out of the study folder"
                                    : "the vintage cannot be written or read",
                            e instanceof ClosedFolder.LeadsOutException
                                    ? "put a folder in the place of the link; nothing was written"
                                    : "check the folder"));
        }
    }

    private static StatisticsInput input(String file, StagingFile staging, FetchOptions options) {
        StatisticsLimits usual = StatisticsLimits.DEFAULT;
        return new StatisticsInput(
                file,
                () -> Files.newInputStream(staging.path()),
                new StatisticsLimits(
                        options.maxUnpacked(), usual.rows(), usual.columns(), usual.text(), usual.codes()));
    }

    private FetchOutcome offline(VintageStore store, @Nullable Vintage known, String dataset, String file)
            throws IOException, FetchException {
        if (known == null) {
            throw new FetchException(
                    FetchRule.OFFLINE,
                    "there is no vintage, and the network may not be used",
                    "fetch once without --offline");
        }
        store.fill(file, known);
        return new FetchOutcome(dataset, known, false, List.of());
    }

    private static FetchOutcome failed(String dataset, Issue issue) {
        return new FetchOutcome(dataset, null, false, List.of(issue));
    }

    /** Returns what stands behind the first dot of a file's name: {@code .tsv.gz}. */
    private static String extension(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
