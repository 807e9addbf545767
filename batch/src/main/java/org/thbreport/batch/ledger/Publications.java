package org.thbreport.batch.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was published: one row for each edition and period. */
final class Publications {
    private static final String ROWS =
            "SELECT edition, period, release_key, token, published_at FROM publication p WHERE folder = ?";

    private final String folder;

    Publications(String folder) {
        this.folder = folder;
    }

    /** Records a publication; one that has to be repeated for a period, because its files were lost, takes the place. */
    void record(Connection connection, Claim claim, String release, Instant at) throws SQLException {
        for (String text : List.of(
                "UPDATE publication SET token = ?, release_key = ?, published_at = ?"
                        + " WHERE folder = ? AND edition = ? AND period = ?",
                "INSERT INTO publication (token, release_key, published_at, folder, edition, period)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                statement.setLong(1, claim.token());
                statement.setString(2, release);
                statement.setLong(3, at.toEpochMilli());
                statement.setString(4, folder);
                statement.setString(5, claim.edition());
                statement.setString(6, claim.period());
                if (statement.executeUpdate() == 1) {
                    return;
                }
            }
        }
    }

    /** Returns what was published of an edition for a period. */
    Optional<Published> find(Connection connection, String edition, String period) throws SQLException {
        return rows(connection, ROWS + " AND edition = ? AND period = ?", edition, period).stream()
                .findFirst();
    }

    /** Returns what was published for a period, of all editions. */
    List<Published> forPeriod(Connection connection, String period) throws SQLException {
        return rows(connection, ROWS + " AND period = ?", period);
    }

    /** Returns what was published of an edition, the latest first. */
    List<Published> of(Connection connection, String edition) throws SQLException {
        return rows(connection, ROWS + " AND edition = ? ORDER BY token DESC", edition);
    }

    /** Returns the latest publication of each edition. */
    List<Published> latest(Connection connection) throws SQLException {
        return rows(
                connection,
                ROWS + " AND token = (SELECT MAX(token) FROM publication q"
                        + " WHERE q.folder = p.folder AND q.edition = p.edition)");
    }

    private List<Published> rows(Connection connection, String text, String... values) throws SQLException {
        List<Published> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(text)) {
            query.setString(1, folder);
            for (int value = 0; value < values.length; value++) {
                query.setString(value + 2, values[value]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Published(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getLong(4),
                            Instant.ofEpochMilli(rows.getLong(5))));
                }
            }
        }
        return found;
    }
}
