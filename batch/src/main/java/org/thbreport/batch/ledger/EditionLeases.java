package org.thbreport.batch.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Who holds which edition, and until when by the clock of the database. */
final class EditionLeases {
    /** Seconds since 1970 by the clock of the database, when the transaction began. */
    static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) AS BIGINT)";

    private static final String LOCKED =
            "SELECT token, lease_until - " + NOW + " FROM edition_lease WHERE folder = ? AND edition = ? FOR UPDATE";

    private final String folder;

    EditionLeases(String folder) {
        this.folder = folder;
    }

    /**
     * Takes an edition.
     *
     * @param gone whether any earlier holder is known to be dead
     * @return the new fencing token, or empty if somebody holds the edition
     */
    OptionalLong take(Connection connection, String edition, String holder, long seconds, boolean gone)
            throws SQLException {
        long token = 1;
        try (PreparedStatement query = connection.prepareStatement(LOCKED)) {
            query.setString(1, folder);
            query.setString(2, edition);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    insert(connection, edition, holder, seconds);
                    return OptionalLong.of(token);
                }
                token = rows.getLong(1) + 1;
                if (rows.getLong(2) > 0 && !gone) {
                    return OptionalLong.empty();
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE edition_lease SET token = ?, holder = ?,"
                + " lease_until = " + NOW + " + ? WHERE folder = ? AND edition = ?")) {
            update.setLong(1, token);
            update.setString(2, holder);
            update.setLong(3, seconds);
            update.setString(4, folder);
            update.setString(5, edition);
            update.executeUpdate();
        }
        return OptionalLong.of(token);
    }

    /** Sets how long a lease still runs; returns false if somebody else holds the edition by now. */
    boolean set(Connection connection, Claim claim, long seconds) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE edition_lease SET lease_until = " + NOW
                + " + ? WHERE folder = ? AND edition = ? AND token = ?")) {
            update.setLong(1, seconds);
            update.setString(2, folder);
            update.setString(3, claim.edition());
            update.setLong(4, claim.token());
            return update.executeUpdate() == 1;
        }
    }

    /** Sees to it that nobody claims or publishes an edition until the transaction ends. */
    void lock(Connection connection, String edition) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCKED)) {
            query.setString(1, folder);
            query.setString(2, edition);
            query.executeQuery().close();
        }
    }

    private void insert(Connection connection, String edition, String holder, long seconds) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO edition_lease (folder, edition, token, holder, lease_until)"
                        + " VALUES (?, ?, 1, ?, " + NOW + " + ?)")) {
            insert.setString(1, folder);
            insert.setString(2, edition);
            insert.setString(3, holder);
            insert.setLong(4, seconds);
            insert.executeUpdate();
        }
    }
}
