package org.thbreport.register.engine;

import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;

/** A register that Trino reaches. Nothing but SELECTs is sent to it. */
final class TrinoEngine {
    /** Numbers of Trino's errors, which has no SQLSTATE of its own for most. */
    private static final Map<Integer, String> STATES = Map.of(
            1,
            "42601",
            3,
            CountFailure.CANCELLED,
            4,
            "42501",
            7,
            "22000",
            9,
            "22000",
            46,
            "42P01",
            47,
            "42703",
            0x20003,
            CountFailure.CANCELLED);

    private TrinoEngine() {}

    static JdbcEngine open(CaseRegister register, @Nullable String password, int timeout, URLClassLoader addOn)
            throws CountFailure {
        Location shown = register.place("connection.jdbc");
        ZoneId zone = register.zone();
        Properties properties = new Properties();
        properties.setProperty("source", "thb-report");
        properties.setProperty("timezone", zone == null ? "UTC" : zone.getId());
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = null;
        try {
            Driver driver = ServiceLoader.load(Driver.class, addOn).findFirst().orElseThrow();
            connection = driver.connect(String.valueOf(register.connection().address()), properties);
            Map<String, Integer> types = RelationColumns.of(register, connection);
            return new JdbcEngine(
                    connection,
                    timeout,
                    "Trino " + connection.getMetaData().getDatabaseProductVersion(),
                    new CasesBinding(register, types, SqlDialect.TRINO).cases(),
                    TrinoEngine::stated);
        } catch (SQLException refused) {
            JdbcEngine.close(connection);
            throw CountFailure.refused(shown, "reading " + register.connection().shownAddress(), stated(refused));
        } catch (CountFailure missing) {
            JdbcEngine.close(connection);
            throw missing;
        }
    }

    /** A failure without a number is one of the way to the server. */
    private static SQLException stated(SQLException refused) {
        String message = String.valueOf(refused.getMessage());
        String state = refused.getErrorCode() != 0
                ? STATES.get(refused.getErrorCode())
                : message.startsWith("Authentication failed") ? "28000" : refused.getSQLState();
        return new SQLException(
                message, state == null ? refused.getErrorCode() == 0 ? "08000" : "58000" : state, refused);
    }
}
