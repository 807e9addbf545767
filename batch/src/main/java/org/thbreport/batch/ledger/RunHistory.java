package org.thbreport.batch.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of a batch, with what became of each edition. */
public final class RunHistory {
    private static final String RUN = "SELECT id, cause, node, started, ended, outcome FROM run";
    private static final int REASON_LENGTH = 1000;

    private final LedgerDatabase database;
    private final Clock clock;

    /** Makes the history of a ledger. */
    public RunHistory(LedgerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records that a run begins.
     *
     * @param cause what started it
     * @param node the process that it runs in
     * @return number of the run
     */
    public long begin(String cause, String node) throws SQLException {
        while (true) {
            try {
                return database.transact(connection -> insert(connection, cause, node));
            } catch (SQLException e) {
                if (!LedgerTables.breaksConstraint(e)) {
                    throw e;
                }
            }
        }
    }

    /** Records how a run ended. */
    public void end(long run, String outcome, List<EditionRecord> editions) throws SQLException {
        database.transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO run_edition"
                    + " (run, edition, period, outcome, reason, release_key, millis) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                for (EditionRecord edition : editions) {
                    insert.setLong(1, run);
                    insert.setString(2, edition.edition());
                    insert.setString(3, edition.period());
                    insert.setString(4, edition.outcome().code());
                    insert.setString(5, shortened(edition.reason()));
                    insert.setString(6, edition.release());
                    insert.setLong(7, edition.duration().toMillis());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE run SET ended = ?, outcome = ? WHERE id = ?")) {
                update.setLong(1, clock.millis());
                update.setString(2, outcome);
                update.setLong(3, run);
                return update.executeUpdate();
            }
        });
    }

    /** Returns the latest runs, the latest first, without their editions. */
    public List<RunRecord> latest(int most) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RUN + " ORDER BY id DESC")) {
                query.setMaxRows(most);
                return runs(query, List.of());
            }
        });
    }

    /** Returns a run with its editions; empty if there is none of that number. */
    public Optional<RunRecord> find(long run) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RUN + " WHERE id = ?")) {
                query.setLong(1, run);
                return runs(query, editions(connection, run)).stream().findFirst();
            }
        });
    }

    private long insert(Connection connection, String cause, String node) throws SQLException {
        long id;
        try (PreparedStatement query = connection.prepareStatement("SELECT COALESCE(MAX(id), 0) + 1 FROM run");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            id = rows.getLong(1);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO run (id, cause, node, started, outcome) VALUES (?, ?, ?, ?, 'running')")) {
            insert.setLong(1, id);
            insert.setString(2, cause);
            insert.setString(3, node);
            insert.setLong(4, clock.millis());
            insert.executeUpdate();
        }
        return id;
    }

    private static List<RunRecord> runs(PreparedStatement query, List<EditionRecord> editions) throws SQLException {
        List<RunRecord> runs = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long ended = rows.getLong(5);
                boolean open = rows.wasNull();
                runs.add(new RunRecord(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        Instant.ofEpochMilli(rows.getLong(4)),
                        open ? null : Instant.ofEpochMilli(ended),
                        rows.getString(6),
                        editions));
            }
        }
        return runs;
    }

    private static List<EditionRecord> editions(Connection connection, long run) throws SQLException {
        List<EditionRecord> editions = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT edition, period, outcome, reason, release_key,"
                        + " millis FROM run_edition WHERE run = ? ORDER BY edition")) {
            query.setLong(1, run);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    editions.add(new EditionRecord(
                            rows.getString(1),
                            rows.getString(2),
                            EditionOutcome.of(rows.getString(3)),
                            rows.getString(4),
                            rows.getString(5),
                            Duration.ofMillis(rows.getLong(6))));
                }
            }
        }
        return editions;
    }

    private static String shortened(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }
}
