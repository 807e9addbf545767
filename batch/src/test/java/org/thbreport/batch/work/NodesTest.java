package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.SchedulePoints;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.register.PostgresServer;

/**
 * Two nodes on one PostgreSQL, of which the one at work is killed, or frozen beyond its lease and woken: each edition is
 * published once for its time, and the links agree with the ledger.
 */
class NodesTest {
    private static final int EDITIONS = 5;
    private static final Duration LEASE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void publishOnceWhenTheHolderIsKilled() throws IOException, SQLException, InterruptedException {
        rounds(3, false);
    }

    @Test
    @Tag("slow")
    void publishOnceWhenTheHolderIsFrozenAndWakes() throws IOException, SQLException, InterruptedException {
        rounds(3, true);
    }

    @Test
    @Tag("nightly")
    void publishOnceWhenTheHolderIsKilledFiftyTimes() throws IOException, SQLException, InterruptedException {
        rounds(50, false);
    }

    @Test
    @Tag("nightly")
    void publishOnceWhenTheHolderIsFrozenAndWakesFiftyTimes() throws IOException, SQLException, InterruptedException {
        rounds(50, true);
    }

    private void rounds(int rounds, boolean freeze) throws IOException, SQLException, InterruptedException {
        Random random = new Random(20250710);
        for (int round = 1; round <= rounds; round++) {
            round(folder.resolve("round-" + round), freeze, random);
        }
    }

    private void round(Path home, boolean freeze, Random random)
            throws IOException, SQLException, InterruptedException {
        String address = PostgresServer.newDatabase();
        BatchFolder batch = new BatchFolder(
                home,
                home.resolve("out"),
                EDITIONS,
                "ledger: \"" + address + "\"\nlease: " + LEASE.toSeconds()
                        + "\nschedule: [{cron: \"0 6 * * *\", zone: Europe/Riga}]\n");
        makeOneTimeDue(batch, address);
        Process one = batch.start("schedule", "batch.yaml");
        Process other = batch.start("schedule", "batch.yaml");
        try {
            long holder = waitForHolder(address);
            Process struck = one.pid() == holder ? one : other;
            assertThat(struck.pid()).isEqualTo(holder);
            Thread.sleep(random.nextInt(1500));
            if (freeze) {
                signal("STOP", struck);
                waitUntilAllIsPublished(batch, address);
                signal("CONT", struck);
                Thread.sleep(1000);
            } else {
                struck.destroyForcibly().waitFor();
                waitUntilAllIsPublished(batch, address);
            }
            for (Process node : List.of(one, other)) {
                node.destroy();
                assertThat(node.waitFor(60, TimeUnit.SECONDS))
                        .as("ends when asked")
                        .isTrue();
            }
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
        eachEditionIsPublishedOnce(batch, address);
    }

    /** Sets the schedule back by a day, so that the latest time is due. */
    private static void makeOneTimeDue(BatchFolder batch, String address) throws IOException, SQLException {
        String owner = OutputDirectory.open(batch.out()).id(batch.out().toString());
        LedgerDatabase database = LedgerDatabase.open(address, batch.out(), owner, LEASE);
        new SchedulePoints(database)
                .advance("batch.yaml 0 6 * * * Europe/Riga", Instant.now().minus(Duration.ofHours(26)));
    }

    private static long waitForHolder(String address) throws SQLException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            List<String> holders =
                    List.copyOf(rows(address, "SELECT holder, token FROM edition_lease WHERE holder IS NOT NULL")
                            .keySet());
            if (!holders.isEmpty()) {
                return Long.parseLong(holders.get(0).replaceFirst(".*:", ""));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no node began within 30 s");
    }

    private static void waitUntilAllIsPublished(BatchFolder batch, String address)
            throws IOException, SQLException, InterruptedException {
        for (int tries = 0; tries < 1200; tries++) {
            if (rows(address, "SELECT edition, release_key FROM publication").size() == EDITIONS) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not all was published within 60 s: " + Files.readString(batch.log()));
    }

    private static void eachEditionIsPublishedOnce(BatchFolder batch, String address) throws IOException, SQLException {
        TreeMap<String, String> published = rows(address, "SELECT edition, release_key FROM publication");
        OutputDirectory directory = OutputDirectory.open(batch.out());
        assertThat(published).hasSize(EDITIONS);
        for (String edition : published.keySet()) {
            assertThat(directory.visible(edition)).contains(published.get(edition));
        }
        batch.everyVisibleReleaseIsWhole();
        assertThat(rows(address, "SELECT edition, COUNT(*) FROM publication GROUP BY edition")
                        .values())
                .as("rows of an edition")
                .containsOnly("1");
        assertThat(rows(
                        address,
                        "SELECT edition, COUNT(*) FROM run_edition WHERE outcome = 'published'"
                                + " GROUP BY edition, period HAVING COUNT(*) > 1"))
                .as("published by two runs")
                .isEmpty();
        assertThat(rows(address, "SELECT reason, edition FROM run_edition WHERE outcome = 'failed'"))
                .as(Files.readString(batch.log()))
                .isEmpty();
        assertThat(batch.out().resolve(".staging").toFile().list()).containsExactly("locks");
    }

    private static TreeMap<String, String> rows(String address, String query) throws SQLException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }
}
