package org.thbreport.batch.ledger;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The tables of the ledger. A ledger may serve several folders of releases; each row says whose it is. */
final class LedgerTables {
    /** SQLSTATE class of a broken constraint. */
    private static final String CONSTRAINT = "23";

    /** SQLSTATEs of a table, or the type of its rows, that is there already. */
    private static final Set<String> ALREADY_THERE = Set.of("42P07", "42710");

    /** PostgreSQL refuses all but the first of those who make a table at the same moment, "if not exists" or not. */
    private static final int TRIES = 10;

    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE IF NOT EXISTS edition_lease (folder VARCHAR(40), edition VARCHAR(200),"
                    + " token BIGINT NOT NULL, holder VARCHAR(200), lease_until BIGINT NOT NULL,"
                    + " PRIMARY KEY (folder, edition))",
            "CREATE TABLE IF NOT EXISTS publication (folder VARCHAR(40), edition VARCHAR(200), period VARCHAR(100),"
                    + " token BIGINT NOT NULL, release_key VARCHAR(80) NOT NULL, published_at BIGINT NOT NULL,"
                    + " PRIMARY KEY (folder, edition, period))",
            "CREATE TABLE IF NOT EXISTS waiting_edition (folder VARCHAR(40), edition VARCHAR(200),"
                    + " batch VARCHAR(1000) NOT NULL, period VARCHAR(100), as_of VARCHAR(10), PRIMARY KEY (folder, edition))",
            "CREATE TABLE IF NOT EXISTS run (id BIGINT PRIMARY KEY, folder VARCHAR(40) NOT NULL,"
                    + " cause VARCHAR(200) NOT NULL, node VARCHAR(200) NOT NULL, started BIGINT NOT NULL,"
                    + " ended BIGINT, alive_until BIGINT NOT NULL, outcome VARCHAR(20) NOT NULL)",
            "CREATE TABLE IF NOT EXISTS run_edition (run BIGINT, number INTEGER, edition VARCHAR(1000) NOT NULL,"
                    + " period VARCHAR(100) NOT NULL, outcome VARCHAR(20) NOT NULL, reason VARCHAR(1000) NOT NULL,"
                    + " release_key VARCHAR(80), millis BIGINT NOT NULL, PRIMARY KEY (run, number))",
            "CREATE TABLE IF NOT EXISTS schedule_point (folder VARCHAR(40), name VARCHAR(1000),"
                    + " handled BIGINT NOT NULL, PRIMARY KEY (folder, name))",
            "CREATE TABLE IF NOT EXISTS further_try (folder VARCHAR(40), name VARCHAR(1000),"
                    + " period VARCHAR(100) NOT NULL, as_of VARCHAR(10), begun INTEGER NOT NULL, due BIGINT NOT NULL,"
                    + " PRIMARY KEY (folder, name))",
            "CREATE TABLE IF NOT EXISTS approval (folder VARCHAR(40), edition VARCHAR(200),"
                    + " release_key VARCHAR(80), period VARCHAR(100), as_of VARCHAR(10), approved_at BIGINT,"
                    + " approved_in VARCHAR(200), PRIMARY KEY (folder, edition, release_key))");

    private LedgerTables() {}

    static void create(LedgerDatabase database) throws SQLException {
        for (int tried = 1; ; tried++) {
            try {
                createOnce(database);
                return;
            } catch (SQLException e) {
                if (tried == TRIES || !isAlreadyThere(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isAlreadyThere(SQLException failure) {
        return breaksConstraint(failure) || ALREADY_THERE.contains(String.valueOf(failure.getSQLState()));
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
