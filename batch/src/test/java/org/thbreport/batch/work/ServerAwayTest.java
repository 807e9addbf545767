package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.register.PostgresServer;

/** A ledger whose server is restarted, as a server is for an update: the batch waits for it and goes on. */
@Tag("slow")
class ServerAwayTest {
    private static final int EDITIONS = 6;
    private static final long AWAY_MILLIS = Duration.ofSeconds(15).toMillis();

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aBatchWaitsForTheServerAndGoesOn() throws IOException, InterruptedException {
        try (PostgresServer.Own server = PostgresServer.Own.start()) {
            BatchFolder batch = new BatchFolder(
                    folder.resolve("batch"),
                    folder.resolve("batch/out"),
                    EDITIONS,
                    "ledger: \"" + server.address() + "\"\n");
            Process process = batch.start("batch", "batch.yaml");
            while (process.isAlive() && batch.names().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(process.isAlive()).as(Files.readString(batch.log())).isTrue();

            server.go();
            assertThat(process.waitFor(AWAY_MILLIS, TimeUnit.MILLISECONDS))
                    .as(Files.readString(batch.log()))
                    .isFalse();
            server.come();

            // A server that goes while it commits leaves it open whether it did: that edition fails, and the next run
            // does it.
            if (process.waitFor() != 0) {
                assertThat(batch.start("batch", "batch.yaml").waitFor())
                        .as(Files.readString(batch.log()))
                        .isZero();
            }
            assertThat(batch.names()).hasSize(EDITIONS);
            batch.everyVisibleReleaseIsWhole();
            assertThat(Files.readString(batch.log())).doesNotContain("postgresql:");
        }
    }
}
