package org.thbreport.batch.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Up to when the times of each schedule have been handled. A point only moves forward, whoever moves it, unless a clock that was
 * ahead set it.
 */
public final class SchedulePoints {
    private final LedgerDatabase database;

    /** Makes the points of a ledger. */
    public SchedulePoints(LedgerDatabase database) {
        this.database = database;
    }

    /** Returns a schedule's point; empty for one that was never handled. */
    public Optional<Instant> find(String name) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT handled FROM schedule_point WHERE folder = ? AND name = ?")) {
                query.setString(1, database.owner());
                query.setString(2, name);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(Instant.ofEpochMilli(rows.getLong(1))) : Optional.empty();
                }
            }
        });
    }

    /** Moves a schedule's point forward; one that is further already stays. */
    public void advance(String name, Instant to) throws SQLException {
        if (find(name).isEmpty() && insert(name, to)) {
            return;
        }
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE schedule_point SET handled = ? WHERE folder = ? AND name = ? AND handled < ?")) {
                update.setLong(1, to.toEpochMilli());
                update.setString(2, database.owner());
                update.setString(3, name);
                update.setLong(4, to.toEpochMilli());
                return update.executeUpdate();
            }
        });
    }

    /** Sets a schedule's point back, because it lies in a time that is still to come. */
    public void reset(String name, Instant to) throws SQLException {
        database.transact(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE schedule_point SET handled = ? WHERE folder = ? AND name = ?")) {
                update.setLong(1, to.toEpochMilli());
                update.setString(2, database.owner());
                update.setString(3, name);
                return update.executeUpdate();
            }
        });
    }

    private boolean insert(String name, Instant to) throws SQLException {
        try {
            return database.transact(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO schedule_point (folder, name, handled) VALUES (?, ?, ?)")) {
                    insert.setString(1, database.owner());
                    insert.setString(2, name);
                    insert.setLong(3, to.toEpochMilli());
                    return insert.executeUpdate() == 1;
                }
            });
        } catch (SQLException e) {
            if (LedgerTables.breaksConstraint(e)) {
                return false;
            }
            throw e;
        }
    }
}
