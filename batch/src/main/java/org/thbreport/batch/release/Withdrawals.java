package org.thbreport.batch.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.thbreport.batch.json.JsonText;
import org.thbreport.ingest.WholeFile;

/**
 * The releases of an edition that were withdrawn, in a file beside them: a JSON object on a line each, the earliest first. Whoever publishes
 * into the folder asks here while holding the lock of the edition's link, so that no process that was about to publish can undo a
 * withdrawal. A line that cannot be read stands for a withdrawal of which nothing is known.
 */
public final class Withdrawals {
    private static final int TRIES = 500;
    private static final long PAUSE_MILLIS = 20;

    private final Path file;
    private final Path lock;
    private final Path root;

    /**
     * Makes those of an edition.
     *
     * @param root the folder of releases
     */
    Withdrawals(Path root, String edition) {
        Path releases = root.resolve(".releases");
        this.root = root;
        this.file = releases.resolve("." + edition + ".withdrawn");
        this.lock = releases.resolve("." + edition + ".lock");
    }

    /** Returns what stands against publishing a release. */
    public Optional<Withdrawal> find(RunManifest manifest) throws IOException {
        return all().stream().filter(withdrawal -> withdrawal.bars(manifest)).findFirst();
    }

    /**
     * Makes sure that a release was not withdrawn.
     *
     * @throws WithdrawnException if what it was made from was
     */
    public void requireNone(Optional<RunManifest> manifest) throws IOException {
        Optional<Withdrawal> withdrawal = manifest.isPresent() ? find(manifest.get()) : Optional.empty();
        if (withdrawal.isPresent()) {
            throw new WithdrawnException(withdrawal.get());
        }
    }

    /** Returns all withdrawals, the earliest first, those that were lifted too. */
    public List<Withdrawal> all() throws IOException {
        List<Withdrawal> found = new ArrayList<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                found.add(withdrawal(line));
            }
        }
        return found;
    }

    private static Withdrawal withdrawal(String line) {
        try {
            JsonNode json = new JsonMapper().readTree(line);
            Map<String, String> why = new LinkedHashMap<>();
            json.path("why")
                    .properties()
                    .forEach(
                            reason -> why.put(reason.getKey(), reason.getValue().asText()));
            return new Withdrawal(
                    plain(json.path("release").asText()),
                    RunManifest.of(json.path("manifest")),
                    Instant.parse(json.path("at").asText()),
                    why,
                    json.path("seen").asBoolean(),
                    json.path("lifted").asBoolean());
        } catch (JsonProcessingException | DateTimeException damaged) {
            return new Withdrawal(
                    "", Optional.empty(), Instant.EPOCH, Map.of("", "the record of it is damaged"), false, false);
        }
    }

    /** A name that is that of no folder is as good as none. */
    private static String plain(String name) {
        return name.startsWith(".") || name.indexOf('/') >= 0 ? "" : name;
    }

    /** Adds withdrawals. To be called while the lock is held. */
    public void add(List<Withdrawal> withdrawals) throws IOException {
        List<Withdrawal> all = new ArrayList<>(all());
        all.addAll(withdrawals);
        keep(all);
    }

    /**
     * Lets what was withdrawn be published again.
     *
     * @param meant which withdrawals are lifted
     * @return those that were
     */
    public List<Withdrawal> lift(Predicate<Withdrawal> meant) throws IOException {
        ProcessLock held = lock();
        try (held) {
            List<Withdrawal> all = all();
            List<Withdrawal> lifted = all.stream()
                    .filter(withdrawal -> !withdrawal.isLifted() && meant.test(withdrawal))
                    .toList();
            if (!lifted.isEmpty()) {
                keep(all.stream()
                        .map(withdrawal -> lifted.contains(withdrawal) ? withdrawal.lifted() : withdrawal)
                        .toList());
            }
            return lifted;
        }
    }

    private void keep(List<Withdrawal> withdrawals) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Withdrawal one : withdrawals) {
            lines.write(JsonText.onOneLine(json -> {
                json.writeStartObject();
                json.writeStringField("release", one.release());
                json.writeStringField("at", one.at().toString());
                json.writeObjectFieldStart("why");
                for (Map.Entry<String, String> reason : one.why().entrySet()) {
                    json.writeStringField(reason.getKey(), reason.getValue());
                }
                json.writeEndObject();
                json.writeBooleanField("seen", one.wasSeen());
                json.writeBooleanField("lifted", one.isLifted());
                if (one.manifest().isPresent()) {
                    json.writeFieldName("manifest");
                    one.manifest().get().write(json);
                }
                json.writeEndObject();
            }));
        }
        // What waited and was never published is named here too.
        try (WholeFile written =
                WholeFile.write(file, new ByteArrayInputStream(lines.toByteArray()), WholeFile.PRIVATE)) {
            share(written.draft());
            written.show();
        }
    }

    /** A withdrawal is noted whoever makes it: who of the group cannot read it then publishes nothing. */
    private void share(Path draft) throws IOException {
        try {
            OutputRights.of(root).shareClosed(draft);
        } catch (FileSystemException notOfTheGroup) {
            if (!Files.isRegularFile(draft)) {
                throw notOfTheGroup;
            }
        }
    }

    /** Takes the lock of the edition's link; it is held for moments only, and waited for. */
    public ProcessLock lock() throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<ProcessLock> held = ProcessLock.take(lock);
            if (held.isPresent()) {
                return held.get();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException(lock + ": another process that switches this edition does not end");
    }
}
