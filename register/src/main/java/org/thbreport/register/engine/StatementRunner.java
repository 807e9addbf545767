package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs statements on a connection one after another, each with a time limit, so that another thread can stop the one that runs. */
final class StatementRunner {
    private static final int FETCHED = 1_000;

    private final Connection connection;
    private final int timeout;
    private final AtomicReference<@Nullable Statement> running = new AtomicReference<>();
    private volatile boolean cancelled;

    StatementRunner(Connection connection, int timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    List<List<@Nullable String>> query(String sql) throws SQLException {
        if (cancelled) {
            throw new SQLException("cancelled", CountFailure.CANCELLED);
        }
        try (Statement statement = connection.createStatement()) {
            running.set(statement);
            statement.setQueryTimeout(timeout);
            statement.setFetchSize(FETCHED);
            try (ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                List<List<@Nullable String>> rows = new ArrayList<>();
                while (result.next()) {
                    List<@Nullable String> row = new ArrayList<>(columns);
                    for (int i = 1; i <= columns; i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } finally {
            running.set(null);
        }
    }

    void cancel() {
        cancelled = true;
        Statement statement = running.get();
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException over) {
                return;
            }
        }
    }

    boolean isCancelled() {
        return cancelled;
    }
}
