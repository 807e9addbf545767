package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A database behind a driver of JDBC, connected and seen to have the columns of the register. */
final class JdbcEngine implements RegisterEngine {
    private final Connection connection;
    private final StatementRunner runner;
    private final String version;
    private final String cases;
    private final UnaryOperator<SQLException> stated;

    /**
     * Makes the engine.
     *
     * @param stated puts the SQLSTATE of a refusal in its place, where a driver says it otherwise
     */
    JdbcEngine(Connection connection, int timeout, String version, String cases, UnaryOperator<SQLException> stated) {
        this.connection = connection;
        this.runner = new StatementRunner(connection, timeout);
        this.version = version;
        this.cases = cases;
        this.stated = stated;
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public String cases() {
        return cases;
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
