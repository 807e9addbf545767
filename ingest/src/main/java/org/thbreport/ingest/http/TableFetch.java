package org.thbreport.ingest.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.ClosedFolder;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.StatisticsReaders;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StatisticsReference;

/** Brings a study's statistics files up to date: download, look whether it can be read, keep the vintage, fill the file. */
public final class TableFetch {

    /** Fewer cells than this may vanish. */
    private static final int LEAST_LOSS = 10;

    /** Less than one cell in so many may vanish. */
    private static final int LOSS_PART = 10;

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
                StatisticsReading reading = StatisticsReaders.read(input(file, staging.path(), client.options()));
                if (!reading.isReadable() || reading.hasErrors()) {
                    return new FetchOutcome(dataset, known, false, reading.issues());
                }
                List<Issue> issues = new ArrayList<>(reading.issues());
                if (known != null && reading.dataset() != null) {
                    Optional<Issue> loss = loss(store, known, reading.dataset(), address, file);
                    if (loss.isPresent()) {
                        return new FetchOutcome(dataset, known, false, List.of(loss.get()));
                    }
                    ahead(known, dataset).ifPresent(issues::add);
                }
                Vintage vintage = store.keep(answer, where, clock.instant(), extension(file));
                store.fill(file, vintage);
                return new FetchOutcome(dataset, vintage, !vintage.equals(known), issues);
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

    /** Returns an error if many cells of the vintage before, of the same parts of the table, have no value any more. */
    private Optional<Issue> loss(VintageStore store, Vintage known, Dataset now, TableAddress address, String file)
            throws IOException {
        if (client == null
                || client.options().acceptsLoss()
                || !known.parts().equals(Vintage.parts(address.address().toString()))) {
            return Optional.empty();
        }
        Dataset before = StatisticsReaders.read(input(file, store.file(known), client.options()))
                .dataset();
        if (before == null) {
            return Optional.empty();
        }
        Set<SortedMap<String, String>> kept = cells(now);
        Set<SortedMap<String, String>> all = cells(before);
        // Another format may name the dimensions in another way; then numbers are compared.
        long gone = dimensions(now).equals(dimensions(before))
                ? all.stream().filter(cell -> !kept.contains(cell)).count()
                : all.size() - kept.size();
        return gone < LEAST_LOSS || gone * LOSS_PART < all.size()
                ? Optional.empty()
                : Optional.of(
                        FetchRule.HALF.issue(
                                Location.of(address.address().toString()),
                                String.format(
                                        Locale.ROOT,
                                        "%,d of the %,d cells that have a value in the vintage of %s are gone",
                                        gone,
                                        all.size(),
                                        known.retrieved().toString().substring(0, 10)),
                                "fetch again later, or with --accept-loss if the publisher took them out; the file stays as it was"));
    }

    private static Set<String> dimensions(Dataset dataset) {
        return dataset.dimensions().stream().map(Dimension::id).collect(Collectors.toSet());
    }

    /** Returns the cells with a value, each as its codes by the ids of the dimensions. */
    private static Set<SortedMap<String, String>> cells(Dataset dataset) {
        Set<SortedMap<String, String>> cells = new HashSet<>();
        for (int row = 0; row < dataset.size(); row++) {
            if (dataset.value(row) instanceof ObservationValue.Reported) {
                SortedMap<String, String> cell = new TreeMap<>();
                for (int place = 0; place < dataset.dimensions().size(); place++) {
                    Dimension dimension = dataset.dimensions().get(place);
                    cell.put(dimension.id(), dimension.codes().get(dataset.codeIndex(place, row)));
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private Optional<Issue> ahead(Vintage known, String dataset) {
        return known.retrieved().isAfter(clock.instant())
                ? Optional.of(Issue.warning(
                        "VINT-5",
                        Location.of(InputSnapshot.VINTAGES + "/" + dataset + "/" + VintageStore.LIST),
                        "the newest vintage says that it was retrieved at " + known.retrieved()
                                + ", which is still to come: a clock was ahead",
                        "correct its day there; what is fetched now counts as newer"))
                : Optional.empty();
    }

    private static StatisticsInput input(String file, Path content, FetchOptions options) {
        StatisticsLimits usual = StatisticsLimits.DEFAULT;
        return new StatisticsInput(
                file,
                () -> Files.newInputStream(content),
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
