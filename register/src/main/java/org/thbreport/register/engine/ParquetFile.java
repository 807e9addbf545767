package org.thbreport.register.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * A Parquet file as rows of texts. DuckDB reads it in this process with what is built into it; it can open that file and nothing else,
 * loads no extension, and writes nothing down.
 */
public final class ParquetFile implements AutoCloseable {
    private static final String MARK = "PAR1";

    /** Stands at both ends of a file whose description is encrypted; a text may begin with it. */
    private static final String ENCRYPTED = "PARE";

    private final Connection connection;
    private final Statement statement;
    private final String path;
    private final Map<String, ParquetColumn> columns = new LinkedHashMap<>();
    private @Nullable ResultSet selected;
    private int row;
    private long letters;

    private ParquetFile(Connection connection, Path file) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.path = "'" + file.toString().replace("'", "''") + "'";
    }

    /**
     * Returns whether a file is one by its first bytes, or by its name: a damaged one is then not taken for a text.
     *
     * @throws IOException if it cannot be opened
     */
    public static boolean is(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String begin = mark(file, 0);
        return name.endsWith(".parquet")
                || begin.equals(MARK)
                || begin.equals(ENCRYPTED)
                        && mark(file, Files.size(file) - MARK.length()).equals(ENCRYPTED);
    }

    private static String mark(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readNBytes(MARK.length()), StandardCharsets.US_ASCII);
        }
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableException if it is none, or damaged
     * @throws IOException if it cannot be opened
     * @throws CountFailure if what reads it cannot be loaded
     */
    public static ParquetFile open(Path file) throws IOException, CountFailure {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        Path real = file.toRealPath();
        ParquetFile table = null;
        try {
            table = new ParquetFile(new DuckDBDriver().connect("jdbc:duckdb:", properties), real);
            table.lock();
            table.describe();
            return table;
        } catch (LinkageError notLoaded) {
            throw DuckDbEngine.notLoaded();
        } catch (SQLException damaged) {
            if (table != null) {
                table.close();
            }
            throw unreadable(0);
        }
    }

    private static UnreadableException unreadable(int row) {
        return new UnreadableException(StatisticsRule.SYNTAX, row, 0, "the Parquet file is damaged", "");
    }

    private void lock() throws SQLException {
        for (String setting : List.of(
                "autoinstall_known_extensions = false",
                "autoload_known_extensions = false",
                "temp_directory = ''",
                "memory_limit = '1GB'",
                "threads = 1",
                "allowed_paths = [" + path + "]",
                "enable_external_access = false",
                "lock_configuration = true")) {
            statement.execute("SET " + setting);
        }
    }

    private String relation() {
        return "read_parquet(" + path + ", hive_partitioning = false, binary_as_string = true)";
    }

    private void describe() throws SQLException {
        types("DESCRIBE SELECT * FROM " + relation(), columns::put);
        types(
                "SELECT name, type FROM parquet_schema(" + path + ") WHERE type = '" + ParquetColumn.OLD_MOMENT + "'",
                columns::replace);
    }

    private void types(String sql, BiConsumer<String, ParquetColumn> taken) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                taken.accept(found.getString(1), new ParquetColumn(found.getString(1), found.getString(2)));
            }
        }
    }

    /** Returns the names of its columns. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Returns whether a column holds single values, which have a text. */
    public boolean isText(String column) {
        return column(column).isText();
    }

    /** Returns whether a column holds moments of the old form that does not say in which zone they are. */
    public boolean isOldMoment(String column) {
        return column(column).isOldMoment();
    }

    private ParquetColumn column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /**
     * Begins to read some columns.
     *
     * @throws IOException if it cannot be read
     */
    public void select(List<String> names) throws IOException {
        String texts = names.stream().map(name -> column(name).text()).collect(Collectors.joining(", "));
        try {
            selected = statement.executeQuery("SELECT " + texts + " FROM " + relation());
        } catch (SQLException damaged) {
            throw unreadable(0);
        }
    }

    /**
     * Returns the fields of the next row, empty for nothing, or null at the end.
     *
     * @throws IOException if it cannot be read any further, or holds more than is read of one file
     */
    public @Nullable List<String> next() throws IOException {
        ResultSet rows = Objects.requireNonNull(selected, "columns come before rows");
        try {
            if (!rows.next()) {
                return null;
            }
            row++;
            int width = rows.getMetaData().getColumnCount();
            List<String> fields = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                String field = rows.getString(i);
                fields.add(field == null ? "" : field);
                letters += fields.get(i - 1).length();
            }
            if (row > StatisticsLimits.DEFAULT.rows() || letters > StatisticsLimits.DEFAULT.bytes()) {
                throw unreadable(row);
            }
            return fields;
        } catch (SQLException damaged) {
            throw unreadable(row);
        }
    }

    /** Returns the number of the row that was read last, from 1. */
    public int row() {
        return row;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            selected = null;
        }
    }
}
