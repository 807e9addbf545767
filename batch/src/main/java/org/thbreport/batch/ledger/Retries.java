package org.thbreport.batch.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tries that are still to be made at what failed: of each schedule, for its latest time only, and of what waited for the end
 * of an embargo.
 */
public final class Retries {
    private final LedgerDatabase database;

    /** Makes the tries of a ledger. */
    public Retries(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Plans the first further try, in the place of any other of the name.
     *
     * @param name the schedule, or the end of an embargo
     * @param occurrence what the editions that failed are published for
     * @param due when it is due
     */
    public void plan(String name, Occurrence occurrence, Instant due) throws SQLException {
        clear(name);
        try {
            database.transact(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO further_try (folder, name, period, as_of, begun, due) VALUES (?, ?, ?, ?, 0, ?)")) {
                    insert.setString(1, database.owner());
                    insert.setString(2, name);
                    insert.setString(3, text(occurrence));
                    insert.setString(
                            4,
                            occurrence.asOf() == null ? null : occurrence.asOf().toString());
                    insert.setLong(5, due.toEpochMilli());
                    return insert.executeUpdate();
                }
            });
        } catch (SQLException e) {
            // Another process planned it at the same moment.
            if (!LedgerTables.breaksConstraint(e)) {
                throw e;
            }
        }
    }

    /** Returns the try that is still to be made. */
    public Optional<RetryState> find(String name) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT period, as_of, begun, due FROM further_try WHERE folder = ? AND name = ?")) {
                query.setString(1, database.owner());
                query.setString(2, name);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new RetryState(
                                    occurrence(rows.getString(1), WaitingEditions.day(rows.getString(2))),
                                    rows.getInt(3),
                                    Instant.ofEpochMilli(rows.getLong(4))))
                            : Optional.empty();
                }
            }
        });
    }

    /**
     * Notes that a try begins, before it does: one that is killed counts.
     *
     * @param next when the one after it is due
     * @return whether it is ours; false if another process began it
     */
    public boolean begin(String name, RetryState planned, Instant next) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE further_try SET begun = begun + 1, due = ?"
                            + " WHERE folder = ? AND name = ? AND period = ? AND begun = ?")) {
                update.setLong(1, next.toEpochMilli());
                update.setString(2, database.owner());
                update.setString(3, name);
                update.setString(4, text(planned.occurrence()));
                update.setInt(5, planned.begun());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Forgets what was still to be tried. */
    public void clear(String name) throws SQLException {
        database.transact(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM further_try WHERE folder = ? AND name = ?")) {
                delete.setString(1, database.owner());
                delete.setString(2, name);
                return delete.executeUpdate();
            }
        });
    }

    /** Returns the period as it stands in the table: empty for editions made by hand. */
    private static String text(Occurrence occurrence) {
        return occurrence.period() == null ? "" : occurrence.period();
    }

    private static Occurrence occurrence(String text, @Nullable LocalDate asOf) {
        return new Occurrence(text.isEmpty() ? null : text, asOf);
    }
}
