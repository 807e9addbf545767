package org.thbreport.batch.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of a batch, with what became of each edition. */
public final class RunHistory {
    private static final String RUN = "SELECT id, cause, node, started, ended, outcome,"
            + " CASE WHEN ended IS NULL AND alive_until < " + EditionLeases.NOW + " THEN 1 ELSE 0 END"
            + " FROM run WHERE folder = ?";
    private static final int LENGTH = 1000;

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

    /**
     * Records editions that ended while the run goes on, and that the run is alive.
     *
     * @param first number of the first of these editions in the run
     */
    public void add(long run, int first, List<EditionRecord> editions) throws SQLException {
        database.transact(connection -> {
            insert(connection, run, first, editions);
            return update(connection, run, null, "running");
        });
    }

    /**
     * Records how a run ended.
     *
     * @param first number of the first of the editions that were not recorded before
     */
    public void end(long run, String outcome, int first, List<EditionRecord> editions) throws SQLException {
        database.transact(connection -> {
            insert(connection, run, first, editions);
            return update(connection, run, clock.instant(), outcome);
        });
    }

    /** Returns the latest runs, the latest first, without their editions. */
    public List<RunRecord> latest(int most) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RUN + " ORDER BY id DESC")) {
                query.setString(1, database.owner());
                query.setMaxRows(most);
                return runs(query, List.of());
            }
        });
    }

    /** Returns a run with its editions; empty if there is none of that number. */
    public Optional<RunRecord> find(long run) throws SQLException {
        return database.transact(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RUN + " AND id = ?")) {
                query.setString(1, database.owner());
                query.setLong(2, run);
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
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO run (id, folder, cause, node, started, alive_until, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, " + EditionLeases.NOW + " + ?, 'running')")) {
            insert.setLong(1, id);
            insert.setString(2, database.owner());
            insert.setString(3, cause);
            insert.setString(4, node);
            insert.setLong(5, clock.millis());
            insert.setLong(6, database.lease().toSeconds());
            insert.executeUpdate();
        }
        return id;
    }

    private static void insert(Connection connection, long run, int first, List<EditionRecord> editions)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO run_edition (run, number, edition, period, outcome, reason, release_key, millis)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int index = 0; index < editions.size(); index++) {
                EditionRecord edition = editions.get(index);
                insert.setLong(1, run);
                insert.setInt(2, first + index);
                insert.setString(3, shortened(edition.edition()));
                insert.setString(4, edition.period());
                insert.setString(5, edition.outcome().code());
                insert.setString(6, shortened(edition.reason()));
                insert.setString(7, edition.release());
                insert.setLong(8, edition.duration().toMillis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int update(Connection connection, long run, @Nullable Instant ended, String outcome) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE run SET ended = ?, outcome = ?,"
                + " alive_until = " + EditionLeases.NOW + " + ? WHERE id = ?")) {
            update.setObject(1, ended == null ? null : ended.toEpochMilli(), java.sql.Types.BIGINT);
            update.setString(2, outcome);
            update.setLong(3, database.lease().toSeconds());
            update.setLong(4, run);
            return update.executeUpdate();
        }
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
                        rows.getInt(7) == 1 ? "interrupted" : rows.getString(6),
                        editions));
            }
        }
        return runs;
    }

    private static List<EditionRecord> editions(Connection connection, long run) throws SQLException {
        List<EditionRecord> editions = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT edition, period, outcome, reason, release_key,"
                        + " millis FROM run_edition WHERE run = ? ORDER BY number")) {
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
        editions.sort(Comparator.comparing(EditionRecord::edition));
        return editions;
    }

    private static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
    }
}
