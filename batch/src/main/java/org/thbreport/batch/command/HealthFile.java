package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.RunRecord;

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

    private static void replace(Path file, byte[] text) throws IOException {
        Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent()).resolve(file.getFileName() + ".new");
        Files.createDirectories(Objects.requireNonNull(beside.getParent()));
        Files.write(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
