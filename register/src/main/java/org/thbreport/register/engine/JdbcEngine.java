package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database behind a driver of JDBC, connected and seen to have the columns of the register. */
record JdbcEngine(
        Connection connection, StatementRunner runner, String name, String cases, UnaryOperator<SQLException> stated)
        implements RegisterEngine {

    JdbcEngine(Connection connection, int timeout, String name, String cases, UnaryOperator<SQLException> stated) {
        this(connection, new StatementRunner(connection, timeout), name, cases, stated);
    }

    @Override
    public List<List<@Nullable String>> query(String sql) throws SQLException {
        try {
            return runner.query(sql);
        } catch (SQLException refused) {
            throw stated.apply(refused);
        }
    }

    @Override
    public void cancel() {
        runner.cancel();
    }

    @Override
    public void close() {
        close(connection);
    }

    static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException gone) {
                return;
            }
        }
    }
}
