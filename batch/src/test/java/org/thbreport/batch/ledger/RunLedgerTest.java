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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {
    private static final Instant NOON = Instant.parse("2025-07-10T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> switches = new ArrayList<>();
    private LedgerDatabase database;
    private RunLedger one;
    private RunLedger other;

    @BeforeEach
    void openLedger() throws IOException, SQLException {
        database = LedgerDatabase.open("ledger", folder);
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

    private RunLedger ledger(String node, Duration lease) {
        return new RunLedger(database, Clock.fixed(NOON, ZoneOffset.UTC), node, lease);
    }
}
