package org.thbreport.batch.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ledger.LedgerAddress;
import org.thbreport.batch.schedule.CatchUp;
import org.thbreport.batch.schedule.CronTimes;
import org.thbreport.batch.schedule.Trigger;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.study.CheckedYaml;
import org.thbreport.ingest.study.RenamedKey;
import org.thbreport.ingest.study.YamlMap;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.publication.edition.ProductKind;

/** Reads batch files; every problem comes with its line and column. */
public final class BatchFileReader {
    private static final String UNKNOWN = "BATCH-1";
    private static final String USUAL_LEDGER = ".thb-report/ledger";
    private static final int USUAL_LEASE = 60;

    private final Path file;
    private final String named;
    private final List<Issue> issues = new ArrayList<>();

    private BatchFileReader(Path file, String named) {
        this.file = file;
        this.named = named;
    }

    /**
     * Reads a batch file.
     *
     * @param file the file
     * @param named the file as the user named it, for messages
     */
    public static BatchReading read(Path file, String named) {
        return new BatchFileReader(file, named).read();
    }

    private BatchReading read() {
        CheckedYaml yaml = CheckedYaml.read(snapshot(), named, BatchFileReader.class, "batch.schema.json");
        issues.addAll(yaml.issues());
        Optional<BatchFile> batch = yaml.top().filter(top -> issues.isEmpty()).map(this::batch);
        boolean usable = issues.isEmpty();
        yaml.top().flatMap(RenamedKey.BRANDING::warning).ifPresent(issues::add);
        return new BatchReading(usable ? batch : Optional.empty(), issues);
    }

    private InputSnapshot snapshot() {
        try {
            return InputSnapshot.of(Files.isRegularFile(file) ? Map.of(named, Files.readAllBytes(file)) : Map.of());
        } catch (IOException e) {
            return InputSnapshot.of(Map.of());
        }
    }

    private BatchFile batch(YamlMap top) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        List<BatchEdition> editions = new ArrayList<>();
        for (YamlMap edition : top.maps("editions")) {
            editions.add(edition(edition, folder));
        }
        List<Trigger> schedule = new ArrayList<>();
        for (YamlMap line : top.maps("schedule")) {
            trigger(line).ifPresent(schedule::add);
        }
        String ledger = top.text("ledger", USUAL_LEDGER);
        LedgerAddress.fault(ledger)
                .ifPresent(fault -> wrong(
                        top.location("ledger"),
                        "the ledger cannot be used: " + fault,
                        "expected the path of a file, or jdbc:postgresql://SERVER/DATABASE?user=NAME"));
        BigDecimal keep = top.number("keep");
        BigDecimal lease = top.number("lease");
        return new BatchFile(
                String.valueOf(file.getFileName()),
                folder,
                folder.resolve(top.text("out", "")),
                editions,
                top.text("asOf", "study").equals("period"),
                keep == null ? BatchFile.USUAL_KEEP : keep.intValue(),
                ledger,
                Duration.ofSeconds(lease == null ? USUAL_LEASE : lease.intValue()),
                RenamedKey.BRANDING.text(top),
                embargo(top),
                top.text("approve", "false").equals("true"),
                top.text("count", "never").equals("period"),
                schedule);
    }

    private static BatchEdition edition(YamlMap edition, Path folder) {
        String study = edition.text("study", "");
        Set<ProductKind> products = new LinkedHashSet<>();
        edition.texts("products").forEach(code -> products.add(ProductKind.valueOf(code.toUpperCase(Locale.ROOT))));
        List<String> areas = edition.texts("areas");
        boolean all = areas.equals(List.of("all"));
        return new BatchEdition(
                study,
                folder.resolve(study),
                edition.texts("languages"),
                products.isEmpty() ? Set.of(ProductKind.BRIEFING) : products,
                all,
                all ? List.of() : areas,
                edition.text("editorNotes", "false").equals("true"));
    }

    private Optional<Trigger> trigger(YamlMap line) {
        Optional<ZoneId> zone = zone(line.text("zone", ""), line.location("zone"));
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        String expression = line.text("cron", "");
        try {
            CatchUp catchUp =
                    CatchUp.valueOf(line.text("catchUp", CatchUp.LATEST.code()).toUpperCase(Locale.ROOT));
            BigDecimal retries = line.number("retries");
            CronTimes times = CronTimes.of(expression, zone.get());
            if (times.next(Instant.EPOCH).isEmpty()) {
                wrong(
                        line.location("cron"),
                        "\"" + expression + "\" never comes: no month has such a day",
                        "expected days that there are");
                return Optional.empty();
            }
            return Optional.of(new Trigger(
                    expression,
                    zone.get(),
                    times,
                    catchUp,
                    retries == null ? Trigger.USUAL_RETRIES : retries.intValue()));
        } catch (IllegalArgumentException e) {
            wrong(
                    line.location("cron"),
                    "\"" + expression + "\" is no cron expression",
                    "expected five fields, such as 0 6 * * MON");
            return Optional.empty();
        }
    }

    private @Nullable Instant embargo(YamlMap top) {
        String text = top.text("embargo");
        if (text == null) {
            return null;
        }
        int blank = text.indexOf(' ');
        Optional<ZoneId> zone = zone(text.substring(blank + 1), top.location("embargo"));
        try {
            LocalDateTime local = LocalDateTime.parse(text.substring(0, blank));
            return zone.map(at -> local.atZone(at).toInstant()).orElse(null);
        } catch (DateTimeException e) {
            wrong(
                    top.location("embargo"),
                    "\"" + text + "\" is no time",
                    "expected one such as 2026-12-01T09:00 Europe/Riga");
            return null;
        }
    }

    private Optional<ZoneId> zone(String name, Location place) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            wrong(place, "\"" + name + "\" is no time zone", "expected one such as Europe/Riga");
            return Optional.empty();
        }
    }

    private void wrong(Location place, String message, String expected) {
        issues.add(Issue.error(UNKNOWN, place, message, expected));
    }
}
