package org.thbreport.register.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.register.text.CaseColumns;

/**
 * DuckDB in this process, for registers in files: rows are read by the program, stand in memory while they are counted, and are gone
 * with the engine. It can reach no file and no network; what does not fit into memory goes to a folder of mode 0700 that is removed.
 */
public final class DuckDbEngine implements RegisterEngine, CaseSink {
    private static final String TABLE = "thb_register";
    private static final Location PLACE = Location.of("DuckDB");

    private final DuckDBConnection connection;
    private final Path scratch;
    private final StatementRunner runner;
    private final String version;
    private @Nullable DuckDBAppender rows;

    private DuckDbEngine(DuckDBConnection connection, Path scratch, int timeout, String version) throws SQLException {
        this.connection = connection;
        this.scratch = scratch;
        this.runner = new StatementRunner(connection, timeout);
        this.version = version;
        this.rows = connection.createAppender(TABLE);
    }

    /**
     * Starts the engine.
     *
     * @param folder where the folder for what does not fit into memory is made
     * @param timeout seconds that a statement may take
     * @throws CountFailure if it cannot be loaded
     */
    public static DuckDbEngine open(Path folder, int timeout) throws CountFailure {
        try {
            Path scratch = Files.createTempDirectory(
                    folder,
                    ".rows-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                return open(scratch, timeout, new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
            } catch (SQLException | LinkageError e) {
                remove(scratch);
                throw e;
            }
        } catch (LinkageError notLoaded) {
            throw notLoaded();
        } catch (SQLException refused) {
            throw CountFailure.refused(PLACE, "starting the engine", refused);
        } catch (IOException noFolder) {
            throw CountFailure.of(
                    RegisterRule.OPEN_VINTAGES,
                    Location.of(folder.toString()),
                    "the folder of counts cannot be written",
                    "a folder of mode 0700 that its owner can write");
        }
    }

    /** Says that the library that DuckDB brings along cannot be loaded. */
    static CountFailure notLoaded() {
        return CountFailure.of(
                RegisterRule.NO_ENGINE,
                PLACE,
                "the engine that counts files cannot be loaded: it unpacks a library into the folder of temporary files",
                "a folder that is there and from which programs may run (-Djava.io.tmpdir=..., Linux, macOS or Windows on x64 or arm64)");
    }

    private static DuckDbEngine open(Path scratch, int timeout, Connection plain) throws SQLException {
        DuckDBConnection connection = (DuckDBConnection) plain;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = '" + scratch.toString().replace("'", "''") + "'");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET lock_configuration = true");
            statement.execute(
                    "CREATE TABLE " + TABLE + "(case_id VARCHAR, person_id VARCHAR, event_date DATE,"
                            + " area_raw VARCHAR, citizen_raw VARCHAR, sex_raw VARCHAR, birth_date DATE, birth_year INTEGER,"
                            + " age_years INTEGER, org_raw VARCHAR, status_raw VARCHAR, outcome_raw VARCHAR, form_raw VARCHAR)");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new DuckDbEngine(connection, scratch, timeout, "DuckDB");
    }

    @Override
    public void add(CaseRow row) throws CountFailure {
        DuckDBAppender appender = rows;
        if (appender == null) {
            throw new IllegalStateException("rows come before questions");
        }
        if (runner.isCancelled()) {
            throw CountFailure.stopped(PLACE);
        }
        try {
            AppendedRow.append(appender, row);
        } catch (SQLException refused) {
            throw CountFailure.refused(PLACE, "taking rows", refused);
        }
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public String cases() {
        return "  SELECT " + String.join(", ", CaseColumns.ALL) + "\n  FROM " + TABLE;
    }

    @Override
    public List<List<@Nullable String>> query(String sql) throws SQLException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
        return runner.query(sql);
    }

    @Override
    public void cancel() {
        runner.cancel();
    }

    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
            connection.close();
        } catch (SQLException gone) {
            // The rows are gone with the process at the latest.
            rows = null;
        } finally {
            remove(scratch);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stays) {
            // The folder can be read by its owner alone.
            folder.toFile().deleteOnExit();
        }
    }
}
