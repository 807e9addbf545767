package org.thbreport.batch.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may make an edition, and what was published. Correctness lives here and not in whatever starts the work: an edition
 * is held by at most one process at a time, and only the latest holder publishes, once for each period. Leases run by the
 * clock of the database.
 */
public final class RunLedger {
    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) AS BIGINT)";

    private final LedgerDatabase database;
    private final Clock clock;
    private final String node;
    private final Duration lease;

    /**
     * Makes a ledger.
     *
     * @param clock the time that publications are dated with
     * @param node name of this process among those that share the ledger
     * @param lease how long a holder that says nothing is waited for, in whole seconds
     */
    public RunLedger(LedgerDatabase database, Clock clock, String node, Duration lease) {
        this.database = database;
        this.clock = clock;
        this.node = node;
        this.lease = lease;
    }

    /** Returns how long a holder that says nothing is waited for. */
    public Duration lease() {
        return lease;
    }

    /**
     * Takes an edition, if nobody holds it.
     *
     * @param holderIsGone whether the caller knows that any earlier holder is dead, so that its lease need not be waited for
     * @return the claim, or empty if another process holds the edition
     */
    public Optional<Claim> claim(String edition, String period, boolean holderIsGone) throws SQLException {
        insertLease(edition);
        return database.transact(connection -> {
            long token;
            try (PreparedStatement query = connection.prepareStatement("SELECT token, CASE WHEN lease_until > " + NOW
                    + " THEN 1 ELSE 0 END FROM edition_lease WHERE edition = ? FOR UPDATE")) {
                query.setString(1, edition);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    token = rows.getLong(1) + 1;
                    if (rows.getInt(2) == 1 && !holderIsGone) {
                        return Optional.<Claim>empty();
                    }
                }
            }
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE edition_lease SET token = ?, holder = ?," + " lease_until = "
                            + NOW + " + ? WHERE edition = ?")) {
                update.setLong(1, token);
                update.setString(2, node);
                update.setLong(3, lease.toSeconds());
                update.setString(4, edition);
                update.executeUpdate();
            }
            return Optional.of(new Claim(edition, period, token));
        });
    }

    /** Lengthens a lease; returns false if somebody else holds the edition by now. */
    public boolean renew(Claim claim) throws SQLException {
        return database.transact(connection -> setLease(connection, claim, lease.toSeconds()));
    }

    /** Gives an edition back without publishing it; does nothing if somebody else holds it by now. */
    public void giveBack(Claim claim) throws SQLException {
        database.transact(connection -> setLease(connection, claim, 0));
    }

    /** Makes a release visible. */
    @FunctionalInterface
    public interface Switch {
        /** Renames the link. */
        void run() throws IOException;
    }

    /**
     * Publishes: records the release and switches to it while the edition's row is locked, so that no later holder can
     * come between. A process that is killed after the switch leaves no record; the next one repeats both.
     *
     * @return whether it was published; false if somebody else holds the edition by now
     * @throws IOException if the switch fails; then nothing is recorded
     */
    public boolean publish(Claim claim, String release, Switch switching) throws SQLException, IOException {
        try {
            return database.transact(connection -> {
                if (!setLease(connection, claim, 0)) {
                    return false;
                }
                record(connection, claim, release);
                try {
                    switching.run();
                } catch (IOException e) {
                    throw new SwitchFailure(e);
                }
                return true;
            });
        } catch (SwitchFailure e) {
            throw e.failure();
        }
    }

    /** Records a publication; one that has to be repeated for a period, because its files were lost, takes the place. */
    private void record(Connection connection, Claim claim, String release) throws SQLException {
        for (String text : List.of(
                "UPDATE publication SET token = ?, release_key = ?, published_at = ? WHERE edition = ? AND period = ?",
                "INSERT INTO publication (token, release_key, published_at, edition, period) VALUES (?, ?, ?, ?, ?)")) {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                statement.setLong(1, claim.token());
                statement.setString(2, release);
                statement.setLong(3, clock.millis());
                statement.setString(4, claim.edition());
                statement.setString(5, claim.period());
                if (statement.executeUpdate() == 1) {
                    return;
                }
            }
        }
    }

    /** Returns what was published of an edition for a period. */
    public Optional<Published> published(String edition, String period) throws SQLException {
        return database.transact(connection -> published(connection, edition, period));
    }

    /** Returns the releases of an edition that were published, the latest first, each once. */
    public List<String> releases(String edition) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT release_key FROM publication WHERE edition = ? ORDER BY token DESC")) {
                query.setString(1, edition);
                Set<String> releases = new LinkedHashSet<>();
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        releases.add(rows.getString(1));
                    }
                }
                return List.copyOf(releases);
            }
        });
    }

    private static Optional<Published> published(Connection connection, String edition, String period)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT edition, period, release_key, published_at"
                + " FROM publication WHERE edition = ? AND period = ?")) {
            query.setString(1, edition);
            query.setString(2, period);
            return first(query);
        }
    }

    private static Optional<Published> first(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Published(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            Instant.ofEpochMilli(rows.getLong(4))))
                    : Optional.empty();
        }
    }

    private boolean setLease(Connection connection, Claim claim, long seconds) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE edition_lease SET lease_until = " + NOW + " + ? WHERE edition = ? AND token = ?")) {
            update.setLong(1, seconds);
            update.setString(2, claim.edition());
            update.setLong(3, claim.token());
            return update.executeUpdate() == 1;
        }
    }

    private void insertLease(String edition) throws SQLException {
        try {
            database.transact(connection -> {
                try (PreparedStatement query =
                        connection.prepareStatement("SELECT token FROM edition_lease WHERE edition = ?")) {
                    query.setString(1, edition);
                    if (query.executeQuery().next()) {
                        return 0;
                    }
                }
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO edition_lease (edition, token, lease_until) VALUES (?, 0, 0)")) {
                    insert.setString(1, edition);
                    return insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            if (!LedgerTables.breaksConstraint(e)) {
                throw e;
            }
        }
    }

    /** Carries a failure of the switch through the transaction, which it rolls back. */
    private static final class SwitchFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException failure;

        SwitchFailure(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }
}
