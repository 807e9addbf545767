package org.thbreport.batch.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Releases that wait until somebody approves them, and those that were approved. */
public final class Approvals {
    private final LedgerDatabase database;

    /** Makes the list of a ledger. */
    public Approvals(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * A release that waits.
     *
     * @param release name of its folder
     * @param occurrence what it will be published for
     */
    public record Waiting(String release, Occurrence occurrence) {}

    /**
     * Notes that a release waits; one that waits already, or was approved, stays as it is.
     *
     * @param occurrence what it will be published for
     */
    public void ask(String edition, String release, Occurrence occurrence) throws SQLException {
        if (isKnown(edition, release)) {
            return;
        }
        try {
            database.transact(connection -> {
                try (PreparedStatement insert = connection.prepareStatement("INSERT INTO approval"
                        + " (folder, edition, release_key, period, as_of) VALUES (?, ?, ?, ?, ?)")) {
                    LocalDate asOf = occurrence.asOf();
                    insert.setString(1, database.owner());
                    insert.setString(2, edition);
                    insert.setString(3, release);
                    insert.setString(4, occurrence.period());
                    insert.setString(5, asOf == null ? null : asOf.toString());
                    return insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            if (!LedgerTables.breaksConstraint(e)) {
                throw e;
            }
        }
    }

    private boolean isKnown(String edition, String release) throws SQLException {
        return !rows(" AND edition = ? AND release_key = ?", edition, release).isEmpty();
    }

    /**
     * Forgets that a release was approved: it was withdrawn since, and whoever lets it out again looks at it anew.
     *
     * @param until approvals that were given later stay
     */
    public void forget(String edition, String release, Instant until) throws SQLException {
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM approval"
                    + " WHERE folder = ? AND edition = ? AND release_key = ? AND approved_at <= ?")) {
                delete.setString(1, database.owner());
                delete.setString(2, edition);
                delete.setString(3, release);
                delete.setLong(4, until.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }

    /** Returns whether a release was approved. */
    public boolean isApproved(String edition, String release) throws SQLException {
        return !rows(" AND edition = ? AND release_key = ? AND approved_at IS NOT NULL", edition, release)
                .isEmpty();
    }

    /** Returns the releases of an edition that wait for an approval. */
    public List<Waiting> waiting(String edition) throws SQLException {
        return rows(" AND edition = ? AND approved_at IS NULL", edition);
    }

    private List<Waiting> rows(String condition, String... values) throws SQLException {
        return database.transact(connection -> {
            List<Waiting> found = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT release_key, period, as_of FROM approval WHERE folder = ?"
                            + condition + " ORDER BY release_key")) {
                query.setString(1, database.owner());
                for (int value = 0; value < values.length; value++) {
                    query.setString(value + 2, values[value]);
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Waiting(
                                rows.getString(1),
                                new Occurrence(rows.getString(2), WaitingEditions.day(rows.getString(3)))));
                    }
                }
            }
            return found;
        });
    }

    /**
     * Approves a release that waits.
     *
     * @param by the process that it was approved in
     */
    public void approve(String edition, String release, Instant at, String by) throws SQLException {
        database.transact(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE approval SET approved_at = ?, approved_in = ?"
                            + " WHERE folder = ? AND edition = ? AND release_key = ?")) {
                update.setLong(1, at.toEpochMilli());
                update.setString(2, by);
                update.setString(3, database.owner());
                update.setString(4, edition);
                update.setString(5, release);
                return update.executeUpdate();
            }
        });
    }
}
