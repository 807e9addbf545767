package org.thbreport.batch.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editions that are made and wait for their embargo to end; of each the latest only. */
public final class WaitingEditions {
    private final LedgerDatabase database;

    /** Makes the list of a ledger. */
    public WaitingEditions(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Notes that an edition waits.
     *
     * @param batch name of the batch that it is of, and whose embargo it waits for
     * @param occurrence what it will be published for
     */
    public void add(String batch, Claim claim, Occurrence occurrence) throws SQLException {
        database.transact(connection -> {
            remove(connection, claim.edition());
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO waiting_edition (folder, edition, batch, period, as_of) VALUES (?, ?, ?, ?, ?)")) {
                LocalDate asOf = occurrence.asOf();
                insert.setString(1, database.owner());
                insert.setString(2, claim.edition());
                insert.setString(3, batch);
                insert.setString(4, occurrence.period());
                insert.setString(5, asOf == null ? null : asOf.toString());
                return insert.executeUpdate();
            }
        });
    }

    /** Returns what editions of a batch wait for, each once. */
    public List<Occurrence> find(String batch) throws SQLException {
        return database.transact(connection -> {
            List<Occurrence> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT DISTINCT period, as_of FROM waiting_edition WHERE folder = ? AND batch = ? ORDER BY period, as_of")) {
                query.setString(1, database.owner());
                query.setString(2, batch);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Occurrence(rows.getString(1), day(rows.getString(2))));
                    }
                }
            }
            return found;
        });
    }

    /** Returns a day as it stands in the ledger, or null for none. */
    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Forgets what of a batch waited for something, after it came: also editions that are no longer in it. */
    public void clear(String batch, Occurrence occurrence) throws SQLException {
        LocalDate asOf = occurrence.asOf();
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM waiting_edition WHERE folder = ?"
                    + " AND batch = ? AND COALESCE(period, '') = ? AND COALESCE(as_of, '') = ?")) {
                delete.setString(1, database.owner());
                delete.setString(2, batch);
                delete.setString(3, occurrence.period() == null ? "" : occurrence.period());
                delete.setString(4, asOf == null ? "" : asOf.toString());
                return delete.executeUpdate();
            }
        });
    }

    /** Forgets that an edition waits, within a transaction. */
    void remove(Connection connection, String edition) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM waiting_edition WHERE folder = ? AND edition = ?")) {
            delete.setString(1, database.owner());
            delete.setString(2, edition);
            delete.executeUpdate();
        }
    }
}
