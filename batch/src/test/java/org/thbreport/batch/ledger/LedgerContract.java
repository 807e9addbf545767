package org.thbreport.batch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger must do in whatever database it lives. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class LedgerContract {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2025-07-10T12:00:00Z");

    @TempDir
    Path folder;

    LedgerDatabase database;

    private final List<String> switches = new ArrayList<>();
    private RunLedger one;
    private RunLedger other;

    /**
     * Opens the ledger of a test, which is empty at first.
     *
     * @param owner id of the folder of releases
     */
    abstract LedgerDatabase open(String owner, Duration lease) throws IOException, SQLException;

    @BeforeEach
    void openLedger() throws IOException, SQLException {
        database = open("here", LEASE);
        one = ledger("one");
        other = ledger("other");
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

        assertThat(one.publish(claim, "k1", switches::add)).isTrue();

        assertThat(switches).containsExactly("k1");
        assertThat(other.releases("lv")).containsExactly("k1");
        assertThat(one.published("lv", "p1")).contains(new Published("lv", "p1", "k1", 1, NOON));
    }

    @Test
    void fencesAHolderWhoseEditionWasTakenOver() throws SQLException, IOException {
        Claim frozen = one.claim("lv", "p1", false).orElseThrow();
        Claim later = other.claim("lv", "p1", true).orElseThrow();

        assertThat(one.publish(frozen, "old", switches::add)).isFalse();
        assertThat(one.renew(frozen)).isFalse();
        assertThat(other.renew(later)).isTrue();
        assertThat(other.publish(later, "new", switches::add)).isTrue();
        assertThat(switches).containsExactly("new");
    }

    @Test
    void fencesAHolderOfAnEarlierPeriod() throws SQLException, IOException {
        Claim frozen = one.claim("lv", "p1", false).orElseThrow();
        Claim later = other.claim("lv", "p2", true).orElseThrow();
        other.publish(later, "k2", switches::add);

        assertThat(one.publish(frozen, "k1", switches::add)).isFalse();
        assertThat(other.releases("lv")).containsExactly("k2");
    }

    @Test
    void waitsForALeaseToRunOut() throws IOException, SQLException, InterruptedException {
        // Leases are counted in whole seconds of the database's clock: this one lasts for one at least.
        RunLedger brief = new RunLedger(open("here", Duration.ofSeconds(2)), fixed(), "brief");
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

        assertThatThrownBy(() -> one.publish(claim, "k1", release -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");

        assertThat(one.published("lv", "p1")).isEmpty();
        assertThat(one.renew(claim)).isTrue();
    }

    @Test
    void keepsTheHistoryOfRuns() throws SQLException {
        RunHistory history = new RunHistory(database, fixed());
        long first = history.begin("by hand", "one");
        long second = history.begin("06:00 Europe/Riga", "other");
        EditionRecord record = new EditionRecord(
                "lv", "p1", EditionOutcome.LEFT_TO_OTHERS, "held by one", null, Duration.ofMillis(12));

        history.end(first, "done", 0, List.of(record));

        assertThat(history.find(first))
                .contains(new RunRecord(first, "by hand", "one", NOON, NOON, "done", List.of(record)));
        assertThat(history.latest(1))
                .containsExactly(new RunRecord(second, "06:00 Europe/Riga", "other", NOON, null, "running", List.of()));
        assertThat(history.find(99)).isEmpty();
    }

    @Test
    void letsOneOfManyHoldAnEdition() throws InterruptedException, ExecutionException {
        List<Optional<Claim>> claims =
                atOnce(16, number -> ledger("node " + number).claim("lv", "p1", false));

        assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void numbersRunsThatBeginAtOnce() throws InterruptedException, ExecutionException {
        RunHistory history = new RunHistory(database, fixed());

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
    void letsOneProcessBeginAFurtherTry() throws IOException, SQLException {
        Retries tries = new Retries(database);
        Occurrence june = new Occurrence("june", LocalDate.parse("2025-06-01"));
        tries.plan("s", new Occurrence("may", null), NOON);
        tries.plan("s", june, NOON);
        RetryState planned = tries.find("s").orElseThrow();
        assertThat(planned).isEqualTo(new RetryState(june, 0, NOON));
        assertThat(tries.find("t")).isEmpty();
        assertThat(new Retries(open("there", LEASE)).find("s")).isEmpty();

        assertThat(tries.begin("s", planned, NOON.plusSeconds(60))).isTrue();
        assertThat(tries.begin("s", planned, NOON.plusSeconds(60))).isFalse();
        assertThat(tries.find("s")).contains(new RetryState(june, 1, NOON.plusSeconds(60)));

        tries.clear("s");
        assertThat(tries.find("s")).isEmpty();
    }

    @Test
    void knowsWhatWasPublishedForAPeriod() throws SQLException, IOException {
        publish("lv", "june", "k1");
        publish("lv", "july", "k2");
        publish("ee", "june", "k3");

        assertThat(one.published("june")).isEqualTo(Map.of("lv", "k1", "ee", "k3"));
        assertThat(one.published("may")).isEmpty();
    }

    @Test
    void keepsLettersOfEveryAlphabet() throws SQLException {
        RunHistory history = new RunHistory(database, fixed());
        long run = history.begin("by hand", "one");
        EditionRecord record = new EditionRecord(
                "lv", "p1", EditionOutcome.FAILED, "ķļūda; грешка; σφάλμα", null, Duration.ofMillis(1));

        history.end(run, "failed", 0, List.of(record));

        assertThat(history.find(run).orElseThrow().editions()).containsExactly(record);
    }

    @Test
    void setsTheLinkToWhatWasPublishedLastWhenAnEndIsNotKnown() throws SQLException, IOException {
        Claim frozen = one.claim("lv", "p1", false).orElseThrow();
        Claim later = other.claim("lv", "p1", true).orElseThrow();
        other.publish(later, "new", switches::add);

        assertThat(one.settle(frozen, switches::add)).contains(new Published("lv", "p1", "new", 2, NOON));
        assertThat(switches).containsExactly("new", "new");
        assertThat(one.settle(one.claim("ee", "p1", false).orElseThrow(), switches::add))
                .isEmpty();
    }

    @Test
    void knowsTheLatestReleaseOfEachEdition() throws SQLException, IOException {
        publish("lv", "p1", "k1");
        publish("lv", "p2", "k2");
        publish("ee", "p1", "k3");
        publish("lv", "p1", "k1");

        assertThat(one.latest()).isEqualTo(Map.of("lv", "k1", "ee", "k3"));
        assertThat(one.releases("lv")).containsExactly("k1", "k2");
    }

    @Test
    void keepsFoldersOfReleasesApart() throws SQLException, IOException {
        publish("lv", "p1", "k1");
        LedgerDatabase elsewhere = open("there", LEASE);
        RunLedger there = new RunLedger(elsewhere, fixed(), "one");
        assertThat(one.claim("ee", "p1", false)).isPresent();

        assertThat(there.claim("ee", "p1", false)).isPresent();
        assertThat(there.published("lv", "p1")).isEmpty();
        assertThat(there.latest()).isEmpty();
        new SchedulePoints(database).advance("s", NOON);
        assertThat(new SchedulePoints(elsewhere).find("s")).isEmpty();
        new RunHistory(database, fixed()).begin("by hand", "one");
        assertThat(new RunHistory(elsewhere, fixed()).latest(9)).isEmpty();
    }

    @Test
    void remembersWhatWaitsUntilItIsPublished() throws SQLException, IOException {
        WaitingEditions waiting = new WaitingEditions(database);
        Occurrence june = new Occurrence("june", LocalDate.parse("2025-06-01"));
        Occurrence july = new Occurrence("july", LocalDate.parse("2025-07-01"));
        Occurrence byHand = new Occurrence(null, null);
        Claim lv = one.claim("lv", "june", false).orElseThrow();
        waiting.add("a.yaml", lv, june);
        waiting.add("a.yaml", lv, july);
        waiting.add("a.yaml", one.claim("ee", "july", false).orElseThrow(), july);
        waiting.add("a.yaml", one.claim("fi", "k", false).orElseThrow(), byHand);
        assertThat(waiting.find("a.yaml")).containsExactlyInAnyOrder(july, byHand);

        assertThat(waiting.find("b.yaml"))
                .as("another batch that publishes here")
                .isEmpty();
        waiting.clear("b.yaml", july);
        one.publish(lv, "k", switches::add);
        waiting.clear("a.yaml", byHand);
        assertThat(waiting.find("a.yaml")).containsExactly(july);

        waiting.clear("a.yaml", july);
        assertThat(waiting.find("a.yaml")).isEmpty();
    }

    @Test
    void showsHowFarAnInterruptedRunCame() throws IOException, SQLException, InterruptedException {
        RunHistory history = new RunHistory(open("here", Duration.ofSeconds(1)), fixed());
        long run = history.begin("by hand", "one");
        EditionRecord record =
                new EditionRecord("lv", "p1", EditionOutcome.PUBLISHED, "new", "k1", Duration.ofMillis(1));
        history.add(run, 0, List.of(record));
        assertThat(history.find(run).orElseThrow().outcome()).isEqualTo("running");

        String outcome = "running";
        for (int tries = 0; tries < 100 && outcome.equals("running"); tries++) {
            Thread.sleep(50);
            outcome = history.find(run).orElseThrow().outcome();
        }

        assertThat(outcome).isEqualTo("interrupted");
        assertThat(history.find(run).orElseThrow().editions()).containsExactly(record);
    }

    private void publish(String edition, String period, String release) throws SQLException, IOException {
        Claim claim = one.claim(edition, period, false).orElseThrow();
        assertThat(one.publish(claim, release, switches::add)).isTrue();
        one.giveBack(claim);
    }

    /** Something that a numbered thread does. */
    interface Numbered<T> {
        T run(int number) throws Exception;
    }

    static <T> List<T> atOnce(int threads, Numbered<T> work) throws InterruptedException, ExecutionException {
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

    private RunLedger ledger(String node) {
        return new RunLedger(database, fixed(), node);
    }

    private static Clock fixed() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }
}
