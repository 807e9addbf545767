package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the ledger lives: a database file of this machine, or a PostgreSQL server for several. The same SQL text runs on
 * both. A connection lasts one transaction, so that several processes can share the file.
 */
public final class LedgerDatabase {
    /** H2's code for a file that another process has open. */
    private static final int FILE_IN_USE = 90020;

    private static final Duration FILE_WAIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    private final String address;
    private final Properties properties;
    private final Optional<Path> folder;

    private LedgerDatabase(String address, Properties properties, Optional<Path> folder) {
        this.address = address;
        this.properties = properties;
        this.folder = folder;
    }

    /**
     * Opens a ledger and makes its tables where they are missing.
     *
     * @param ledger a {@code jdbc:postgresql:} address, or the path of a database file without its ending, relative to
     *     {@code base}
     * @throws IOException if the folder of the file cannot be made
     * @throws SQLException if the database cannot be reached
     */
    public static LedgerDatabase open(String ledger, Path base) throws IOException, SQLException {
        LedgerDatabase database;
        Properties properties = new Properties();
        if (ledger.startsWith("jdbc:")) {
            // A node that is frozen in the middle of a transaction must not hold the others up for ever.
            properties.setProperty("options", "-c idle_in_transaction_session_timeout=20000 -c lock_timeout=30000");
            database = new LedgerDatabase(ledger, properties, Optional.empty());
        } else {
            Path file = base.resolve(ledger).toAbsolutePath().normalize();
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            properties.setProperty("user", "ledger");
            properties.setProperty("password", "");
            database = new LedgerDatabase("jdbc:h2:file:" + file + ";FILE_LOCK=FS", properties, Optional.of(folder));
        }
        LedgerTables.create(database);
        return database;
    }

    /** Returns the folder of the database file; empty for a server, which several machines may use. */
    public Optional<Path> folder() {
        return folder;
    }

    /** Something done in one transaction. */
    @FunctionalInterface
    public interface Transaction<T> {
        /** Does it; the caller commits. */
        T run(Connection connection) throws SQLException;
    }

    /**
     * Runs a transaction.
     *
     * @throws SQLException if it fails; then nothing of it has happened
     */
    public <T> T transact(Transaction<T> transaction) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                T result = transaction.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Connection connect() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return DriverManager.getConnection(address, properties);
            } catch (SQLException e) {
                if (e.getErrorCode() != FILE_IN_USE || System.nanoTime() - start > FILE_WAIT.toNanos()) {
                    throw e;
                }
            }
            pause();
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while another process used the ledger", e);
        }
    }
}
