package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger must do in whatever database it lives. */
abstract class LedgerContract {
    static final Instant NOON = Instant.parse("2025-07-10T12:00:00Z");

    @TempDir
    Path folder;

    LedgerDatabase database;

    private final List<String> switches = new ArrayList<>();
    private RunLedger one;
    private RunLedger other;

    /** Opens an empty ledger. */
    abstract LedgerDatabase open() throws IOException, SQLException;

    @BeforeEach
    void openLedger() throws IOException, SQLException {
        database = open();
        one = ledger("one", Duration.ofSeconds(60));
        other = ledger("other", Duration.ofSeconds(60));
    }

    @Test
    void letsOneProcessHoldAnEdition() throws SQLException {
        assertThat(one.claim("lv", "p1", false)).isPresent();

        assertThat(other.claim("lv", "p1", false)).isEmpty();
        assertThat(other.claim("lv", "p2", false)).isEmpty();
        assertThat(other.claim("ee", "p1", false)).isPresent();
    }

    @Test
    void publishesOnceForAPeriod() throws SQLException, IOException {
        Claim claim = one.claim("lv", "p1", false).orElseThrow();

        assertThat(one.publish(claim, "k1", () -> switches.add("k1"))).isTrue();

        assertThat(switches).containsExactly("k1");
        assertThat(other.releases("lv")).containsExactly("k1");
        assertThat(one.published("lv", "p1")).contains(new Published("lv", "p1", "k1", NOON));
    }

    @Test
    void fencesAHolderWhoseEditionWasTakenOver() throws SQLException, IOException {
        Claim frozen = one.claim("lv", "p1", false).orElseThrow();
        Claim later = other.claim("lv", "p1", true).orElseThrow();

        assertThat(one.publish(frozen, "old", () -> switches.add("old"))).isFalse();
        assertThat(one.renew(frozen)).isFalse();
        assertThat(other.renew(later)).isTrue();
        assertThat(other.publish(later, "new", () -> switches.add("new"))).isTrue();
        assertThat(switches).containsExactly("new");
    }

    @Test
    void fencesAHolderOfAnEarlierPeriod() throws SQLException, IOException {
        Claim frozen = one.claim("lv", "p1", false).orElseThrow();
        Claim later = other.claim("lv", "p2", true).orElseThrow();
        other.publish(later, "k2", () -> switches.add("k2"));

        assertThat(one.publish(frozen, "k1", () -> switches.add("k1"))).isFalse();
        assertThat(other.releases("lv")).containsExactly("k2");
    }

    @Test
    void waitsForALeaseToRunOut() throws SQLException, InterruptedException {
        RunLedger brief = ledger("brief", Duration.ofSeconds(1));
        assertThat(brief.claim("lv", "p1", false)).isPresent();
        assertThat(other.claim("lv", "p1", false)).isEmpty();

        Optional<Claim> taken = Optional.empty();
        for (int tries = 0; tries < 100 && taken.isEmpty(); tries++) {
            Thread.sleep(50);
            taken = other.claim("lv", "p1", false);
        }

        assertThat(taken.orElseThrow().token()).isEqualTo(2);
    }

    @Test
    void givesAnEditionBack() throws SQLException {
        one.giveBack(one.claim("lv", "p1", false).orElseThrow());

        assertThat(other.claim("lv", "p1", false)).isPresent();
    }

    @Test
    void recordsNothingWhenTheSwitchFails() throws SQLException {
        Claim claim = one.claim("lv", "p1", false).orElseThrow();

        assertThatThrownBy(() -> one.publish(claim, "k1", () -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");

        assertThat(one.published("lv", "p1")).isEmpty();
        assertThat(one.renew(claim)).isTrue();
    }

    @Test
    void keepsTheHistoryOfRuns() throws SQLException {
        RunHistory history = new RunHistory(database, Clock.fixed(NOON, ZoneOffset.UTC));
        long first = history.begin("by hand", "one");
        long second = history.begin("06:00 Europe/Riga", "other");
        EditionRecord record = new EditionRecord(
                "lv", "p1", EditionOutcome.LEFT_TO_OTHERS, "held by one", null, Duration.ofMillis(12));

        history.end(first, "done", List.of(record));

        assertThat(history.find(first))
                .contains(new RunRecord(first, "by hand", "one", NOON, NOON, "done", List.of(record)));
        assertThat(history.latest(1))
                .containsExactly(new RunRecord(second, "06:00 Europe/Riga", "other", NOON, null, "running", List.of()));
        assertThat(history.find(99)).isEmpty();
    }

    @Test
    void letsOneOfManyHoldAnEditionAndRecordsItsPublicationOnce()
            throws SQLException, IOException, InterruptedException, ExecutionException {
        List<Optional<Claim>> claims = atOnce(
                16, number -> ledger("node " + number, Duration.ofSeconds(60)).claim("lv", "p1", false));

        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void numbersRunsThatBeginAtOnce() throws InterruptedException, ExecutionException {
        RunHistory history = new RunHistory(database, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(atOnce(8, number -> history.begin("by hand", "node " + number)))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void movesTheSchedulePointForwardOnly() throws SQLException, InterruptedException, ExecutionException {
        SchedulePoints points = new SchedulePoints(database);
        assertThat(points.find("s")).isEmpty();

        atOnce(8, number -> {
            points.advance("s", NOON.plusSeconds(number));
            return number;
        });
        points.advance("s", NOON);

        assertThat(points.find("s")).contains(NOON.plusSeconds(7));
    }

    @Test
    void keepsLettersOfEveryAlphabet() throws SQLException {
        RunHistory history = new RunHistory(database, Clock.fixed(NOON, ZoneOffset.UTC));
        long run = history.begin("by hand", "one");
        EditionRecord record = new EditionRecord(
                "lv", "p1", EditionOutcome.FAILED, "ķļūda; грешка; σφάλμα", null, Duration.ofMillis(1));

        history.end(run, "failed", List.of(record));

        assertThat(history.find(run).orElseThrow().editions()).containsExactly(record);
    }

    /** Something that a numbered thread does. */
    private interface Numbered<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int threads, Numbered<T> work) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int mine = number;
                all.add(() -> work.run(mine));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private RunLedger ledger(String node, Duration lease) {
        return new RunLedger(database, Clock.fixed(NOON, ZoneOffset.UTC), node, lease);
    }
}
