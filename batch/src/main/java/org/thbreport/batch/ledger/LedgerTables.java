package org.thbreport.batch.ledger;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the ledger. */
final class LedgerTables {
    /** SQLSTATE class of a broken constraint; PostgreSQL gives it when two nodes make the same table at once. */
    static final String CONSTRAINT = "23";

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS edition_lease (edition VARCHAR(200) PRIMARY KEY, token BIGINT NOT NULL,"
                    + " holder VARCHAR(200), lease_until BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS publication (edition VARCHAR(200), period VARCHAR(100), token BIGINT NOT NULL,"
                    + " release_key VARCHAR(80) NOT NULL, published_at BIGINT NOT NULL, PRIMARY KEY (edition, period))",
            "CREATE TABLE IF NOT EXISTS run (id BIGINT PRIMARY KEY, cause VARCHAR(200) NOT NULL,"
                    + " node VARCHAR(200) NOT NULL, started BIGINT NOT NULL, ended BIGINT, outcome VARCHAR(20) NOT NULL)",
            "CREATE TABLE IF NOT EXISTS run_edition (run BIGINT, edition VARCHAR(200), period VARCHAR(100),"
                    + " outcome VARCHAR(20) NOT NULL, reason VARCHAR(1000) NOT NULL, release_key VARCHAR(80),"
                    + " millis BIGINT NOT NULL, PRIMARY KEY (run, edition))",
            "CREATE TABLE IF NOT EXISTS schedule_point (name VARCHAR(300) PRIMARY KEY, handled BIGINT NOT NULL)");

    private LedgerTables() {}

    static void create(LedgerDatabase database) throws SQLException {
        try {
            createOnce(database);
        } catch (SQLException e) {
            if (!breaksConstraint(e)) {
                throw e;
            }
            createOnce(database);
        }
    }

    static boolean breaksConstraint(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith(CONSTRAINT);
    }

    private static void createOnce(LedgerDatabase database) throws SQLException {
        database.transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String text : STATEMENTS) {
                    statement.execute(text);
                }
            }
            return true;
        });
    }
}
