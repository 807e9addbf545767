package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may make an edition, and what was published. Correctness lives here and not in whatever starts the work: an edition
 * is held by at most one process at a time, and only the latest holder publishes, once for each period. Leases run by the
 * clock of the database.
 */
public final class RunLedger {
    private final LedgerDatabase database;
    private final EditionLeases leases;
    private final Publications publications;
    private final WaitingEditions waiting;
    private final Clock clock;
    private final String node;

    /**
     * Makes a ledger.
     *
     * @param clock the time that publications are dated with
     * @param node name of this process among those that share the ledger
     */
    public RunLedger(LedgerDatabase database, Clock clock, String node) {
        this.database = database;
        this.leases = new EditionLeases(database.owner());
        this.publications = new Publications(database.owner());
        this.waiting = new WaitingEditions(database);
        this.clock = clock;
        this.node = node;
    }

    /**
     * Takes an edition, if nobody holds it.
     *
     * @param holderIsGone whether the caller knows that any earlier holder is dead, so that its lease need not be waited for
     * @return the claim, or empty if another process holds the edition
     */
    public Optional<Claim> claim(String edition, String period, boolean holderIsGone) throws SQLException {
        OptionalLong token;
        try {
            token = database.transact(connection ->
                    leases.take(connection, edition, node, database.lease().toSeconds(), holderIsGone));
        } catch (SQLException e) {
            if (!LedgerTables.breaksConstraint(e)) {
                throw e;
            }
            return Optional.empty();
        }
        return token.isPresent() ? Optional.of(new Claim(edition, period, token.getAsLong())) : Optional.empty();
    }

    /** Lengthens a lease; returns false if somebody else holds the edition by now. */
    public boolean renew(Claim claim) throws SQLException {
        return set(claim, database.lease());
    }

    /** Gives an edition back; does nothing if somebody else holds it by now. */
    public void giveBack(Claim claim) throws SQLException {
        set(claim, Duration.ZERO);
    }

    private boolean set(Claim claim, Duration lease) throws SQLException {
        return database.transact(connection -> leases.set(connection, claim, lease.toSeconds()));
    }

    /** Makes a release visible. */
    @FunctionalInterface
    public interface Switch {
        /**
         * Renames the link.
         *
         * @param release name of the release's folder
         */
        void to(String release) throws IOException;
    }

    /**
     * Publishes: records the release and switches to it while the edition's row is locked, so that no later holder can
     * come between. The claim stays. A process that is killed after the switch leaves no record; the next one repeats both.
     *
     * @return whether it was published; false if somebody else holds the edition by now
     * @throws IOException if the switch fails; then nothing is recorded
     * @throws SQLException if the ledger fails; the release may be visible all the same, see {@link #settle}
     */
    public boolean publish(Claim claim, String release, Switch switching) throws SQLException, IOException {
        return SwitchFailure.unwrap(() -> database.transact(connection -> {
            if (!leases.set(connection, claim, database.lease().toSeconds())) {
                return false;
            }
            publications.record(connection, claim, release, clock.instant());
            waiting.remove(connection, claim.edition());
            SwitchFailure.wrap(switching, release);
            return true;
        }));
    }

    /**
     * Makes link and ledger agree after a publication whose end is not known: the database was lost, or this process was
     * frozen within it and somebody else published. The link is set to what the ledger says was published last.
     *
     * @return what is published for the claim's period
     */
    public Optional<Published> settle(Claim claim, Switch switching) throws SQLException, IOException {
        return SwitchFailure.unwrap(() -> database.transact(connection -> {
            leases.lock(connection, claim.edition());
            List<Published> all = publications.of(connection, claim.edition());
            if (!all.isEmpty()) {
                SwitchFailure.wrap(switching, all.get(0).release());
            }
            return publications.find(connection, claim.edition(), claim.period());
        }));
    }

    /** Returns what was published of an edition for a period. */
    public Optional<Published> published(String edition, String period) throws SQLException {
        return database.transact(connection -> publications.find(connection, edition, period));
    }

    /** Returns the releases of an edition that were published, the latest first, each once. */
    public List<String> releases(String edition) throws SQLException {
        return database.transact(connection -> {
            Set<String> releases = new LinkedHashSet<>();
            publications.of(connection, edition).forEach(published -> releases.add(published.release()));
            return List.copyOf(releases);
        });
    }

    /** Returns the release of each edition that was published last. */
    public Map<String, String> latest() throws SQLException {
        return releases(publications::latest);
    }

    /** Returns the release of each edition that was published for a period. */
    public Map<String, String> published(String period) throws SQLException {
        return releases(connection -> publications.forPeriod(connection, period));
    }

    private Map<String, String> releases(LedgerDatabase.Transaction<List<Published>> query) throws SQLException {
        Map<String, String> releases = new TreeMap<>();
        database.transact(query).forEach(published -> releases.put(published.edition(), published.release()));
        return releases;
    }
}
