package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.ingest.WholeFile;

/** A small file that tells a watchdog how the last run ended; replaced as a whole. */
final class HealthFile {
    private HealthFile() {}

    static void write(Path file, RunRecord run) throws IOException {
        long failed = run.editions().stream()
                .filter(edition -> edition.outcome() == EditionOutcome.FAILED)
                .count();
        byte[] text = JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("status", run.outcome().equals("failed") ? "failed" : "ok");
            json.writeNumberField("run", run.id());
            json.writeStringField("ended", String.valueOf(run.ended()));
            json.writeNumberField("editions", run.editions().size());
            json.writeNumberField("failed", failed);
            json.writeEndObject();
        });
        replace(file, text);
    }

    /**
     * Writes how things stand where no run could be made.
     *
     * @param status {@code ok} or {@code failed}
     */
    static void write(Path file, String status, String reason, Instant at) throws IOException {
        replace(file, JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("status", status);
            json.writeStringField("reason", reason);
            json.writeStringField("time", at.toString());
            json.writeEndObject();
        }));
    }

    /**
     * Refuses what is no plain file, such as a device, a pipe or a link: it would be replaced.
     *
     * @throws FileAlreadyExistsException if something else stands there
     */
    static void require(Path file) throws FileAlreadyExistsException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(
                    file.toString(), null, "is in the way: the health file takes the place of a plain file alone");
        }
    }

    private static void replace(Path file, byte[] text) throws IOException {
        require(file);
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        WholeFile.put(file, text);
    }
}
