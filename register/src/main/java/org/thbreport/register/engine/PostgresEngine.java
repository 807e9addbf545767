package org.thbreport.register.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterConnection;
import org.thbreport.model.register.RegisterRole;

/**
 * A register that lies in PostgreSQL. All statements are SELECTs of one transaction that reads one state of the database and can
 * write nothing; they make no table and no function.
 */
public final class PostgresEngine implements RegisterEngine {
    private final Connection connection;
    private final StatementRunner runner;
    private final String version;
    private final String cases;

    private PostgresEngine(Connection connection, int timeout, String version, String cases) {
        this.connection = connection;
        this.runner = new StatementRunner(connection, timeout);
        this.version = version;
        this.cases = cases;
    }

    /**
     * Connects to the database of a register.
     *
     * @param password password, or null where the driver finds it in {@code ~/.pgpass} or none is needed
     * @param timeout seconds that a statement may take
     * @throws CountFailure if the database cannot be used, or lacks a column
     */
    public static PostgresEngine open(CaseRegister register, @Nullable String password, int timeout)
            throws CountFailure {
        RegisterConnection place = register.connection();
        String address = String.valueOf(place.jdbc());
        Location shown = register.place("connection.jdbc");
        PostgresAddress.refuseOther(address, shown);
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "thb-report");
        properties.setProperty("connectTimeout", "10");
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
            close(connection);
            throw CountFailure.refused(shown, "reading " + place.shownAddress(), refused);
        } catch (CountFailure missing) {
            close(connection);
            throw missing;
        }
    }

    private static PostgresEngine open(CaseRegister register, Connection connection, int timeout)
            throws SQLException, CountFailure {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        ZoneId zone = register.zone();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE '" + (zone == null ? "UTC" : zone.getId()) + "'");
        }
        Map<String, Integer> types = types(register, connection);
        requireColumns(register, types);
        refuseMoments(register, types);
        String version = "PostgreSQL "
                + connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", "");
        return new PostgresEngine(connection, timeout, version, new PostgresBinding(register, types).cases());
    }

    private static Map<String, Integer> types(CaseRegister register, Connection connection) throws SQLException {
        String query = register.connection().query();
        String from = query == null ? register.connection().relation() : "(" + query + ")";
        Map<String, Integer> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + from + " AS thb_rows WHERE 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                boolean zoned = columns.getColumnTypeName(i).equals("timestamptz");
                types.put(columns.getColumnLabel(i), zoned ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(i));
            }
        }
        return types;
    }

    private static void requireColumns(CaseRegister register, Map<String, Integer> types) throws CountFailure {
        MissingColumns.require(register, types.keySet(), register.place("columns"));
    }

    private static void refuseMoments(CaseRegister register, Map<String, Integer> types) throws CountFailure {
        String date = register.columns().of(RegisterRole.DATE).get(0);
        if (register.zone() == null && types.getOrDefault(date, 0) == Types.TIMESTAMP_WITH_TIMEZONE) {
            throw CountFailure.of(
                    RegisterRule.NO_ZONE,
                    register.place("columns.date"),
                    "the column of the day of registration holds moments, and nothing says in which time zone they are a day",
                    "\"zone: Europe/Riga\", for instance");
        }
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
        return runner.query(sql);
    }

    @Override
    public void cancel() {
        runner.cancel();
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException gone) {
                return;
            }
        }
    }
}
