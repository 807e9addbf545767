package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterConnection;

/**
 * A register that lies in PostgreSQL. All statements are SELECTs of one transaction that reads one state of the database and can
 * write nothing; they make no table and no function.
 */
final class PostgresEngine {
    private PostgresEngine() {}

    /**
     * Connects to the database of a register.
     *
     * @param password password, or null where the driver finds it in {@code ~/.pgpass} or none is needed
     * @param timeout seconds that a statement may take
     * @throws CountFailure if the database cannot be used, or lacks a column
     */
    static JdbcEngine open(CaseRegister register, @Nullable String password, int timeout) throws CountFailure {
        RegisterConnection place = register.connection();
        String address = String.valueOf(place.address());
        Location shown = register.place("connection.jdbc");
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "thb-report");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty(
                "options",
                // Texts are quoted by doubling their quotes alone, which holds where a backslash is a letter like
                // others.
                // The planner takes relations of rows in the text for smaller than they are, and would go through them
                // row by row.
                "-c default_transaction_read_only=on -c standard_conforming_strings=on -c enable_nestloop=off -c jit=off -c statement_timeout="
                        + timeout * 1000L);
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = null;
        try {
            connection = new Driver().connect(address, properties);
            if (connection == null) {
                throw new SQLException("no connection", "08001");
            }
            return open(register, connection, timeout);
        } catch (SQLException refused) {
            JdbcEngine.close(connection);
            throw CountFailure.refused(shown, "reading " + place.shownAddress(), refused);
        } catch (CountFailure missing) {
            JdbcEngine.close(connection);
            throw missing;
        }
    }

    private static JdbcEngine open(CaseRegister register, Connection connection, int timeout)
            throws SQLException, CountFailure {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        ZoneId zone = register.zone();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE '" + (zone == null ? "UTC" : zone.getId()) + "'");
        }
        Map<String, Integer> types = RelationColumns.of(register, connection);
        String version = "PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
        return new JdbcEngine(
                connection,
                timeout,
                version,
                new CasesBinding(register, types, SqlDialect.POSTGRESQL).cases(),
                UnaryOperator.identity());
    }
}
