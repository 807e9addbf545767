package org.thbreport.batch.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the ledger lives: a database file of this machine, or a PostgreSQL server for several. The same SQL text runs on
 * both. A connection lasts one transaction, so that several processes can share the file.
 */
public final class LedgerDatabase {
    /** H2's code for a file that another process has open. */
    static final int FILE_IN_USE = 90020;

    private static final Duration FILE_WAIT = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 20;

    /** How long a server that answered before is waited for when it is away, for instance because it is restarted. */
    private static final Duration SERVER_WAIT = Duration.ofMinutes(2);

    private static final long SERVER_PAUSE_MILLIS = 500;

    private final String address;
    private final Properties properties;
    private final Optional<Path> file;
    private final String owner;
    private final Duration lease;
    private volatile boolean hasAnswered;

    private LedgerDatabase(String address, Properties properties, Optional<Path> file, String owner, Duration lease) {
        this.address = address;
        this.properties = properties;
        this.file = file;
        this.owner = owner;
        this.lease = lease;
    }

    /**
     * Opens a ledger and makes its tables where they are missing.
     *
     * @param ledger a {@code jdbc:postgresql:} address, or the path of a database file without its ending, relative to
     *     {@code base}; {@link LedgerAddress} finds no fault with it
     * @param owner id of the folder of releases that is asked about
     * @param lease how long a holder that says nothing is waited for, in whole seconds
     * @throws IOException if the folder of the file cannot be made
     * @throws SQLException if the database cannot be reached
     */
    public static LedgerDatabase open(String ledger, Path base, String owner, Duration lease)
            throws IOException, SQLException {
        LedgerAddress.fault(ledger).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        LedgerDatabase database;
        Properties properties = new Properties();
        if (isServer(ledger)) {
            // A node that is frozen within a transaction must not hold the others up for longer than its lease.
            long patience = Math.max(1000, lease.toMillis() / 3);
            properties.setProperty(
                    "options",
                    "-c idle_in_transaction_session_timeout=" + patience + " -c lock_timeout=" + 2 * patience);
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("socketTimeout", "120");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("ApplicationName", "thb-report");
            database = new LedgerDatabase(ledger, properties, Optional.empty(), owner, lease);
        } else {
            Path file = base.resolve(ledger).toAbsolutePath().normalize();
            properties.setProperty("user", "ledger");
            properties.setProperty("password", "");
            LedgerFile.make(file, fresh -> LedgerTables.create(of(fresh, properties, owner, lease)));
            database = of(file, properties, owner, lease);
        }
        LedgerTables.create(database);
        database.hasAnswered = true;
        return database;
    }

    private static LedgerDatabase of(Path file, Properties properties, String owner, Duration lease) {
        // The file is tidied once, when the work is done, and not after each transaction.
        String address = "jdbc:h2:file:" + file + ";FILE_LOCK=FS;MAX_COMPACT_TIME=0";
        return new LedgerDatabase(address, properties, Optional.of(file), owner, lease);
    }

    /** Returns whether a ledger is a server that several machines may use, and not a file. */
    public static boolean isServer(String ledger) {
        return ledger.startsWith(LedgerAddress.SERVER);
    }

    /** Returns the folder for locks of the operating system, beside the database file; empty for a server. */
    public Optional<Path> locks() {
        return file.map(path -> path.resolveSibling(path.getFileName() + ".locks"));
    }

    /** Returns the id of the folder of releases that is asked about. */
    public String owner() {
        return owner;
    }

    /** Returns how long a holder that says nothing is waited for, in whole seconds. */
    public Duration lease() {
        return lease;
    }

    /** Gives back the disk space that a database file no longer needs. */
    public void tidy() throws SQLException {
        if (file.isPresent()) {
            connect(address.replace(";MAX_COMPACT_TIME=0", "")).close();
        }
    }

    /** Something done in one transaction. */
    @FunctionalInterface
    public interface Transaction<T> {
        /** Does it; the caller commits. */
        T run(Connection connection) throws SQLException;
    }

    /**
     * Runs a transaction. Where the server goes away in the midst of it, it is run again when the server is back; not where it goes
     * while it commits, since then nobody knows whether it did.
     *
     * @throws SQLException if it fails; then nothing of it has happened, unless it was committing
     */
    public <T> T transact(Transaction<T> transaction) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            boolean committing = false;
            try (Connection connection = connect(address)) {
                connection.setAutoCommit(false);
                try {
                    T result = transaction.run(connection);
                    committing = true;
                    connection.commit();
                    return result;
                } catch (SQLException | RuntimeException | Error e) {
                    rollBack(connection, e);
                    throw e;
                }
            } catch (SQLException e) {
                if (committing || !isAway(e) || System.nanoTime() - start > SERVER_WAIT.toNanos()) {
                    throw e;
                }
                pause(SERVER_PAUSE_MILLIS);
            }
        }
    }

    private boolean isAway(SQLException failure) {
        return hasAnswered && file.isEmpty() && LedgerTrouble.isAway(failure);
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException brokenOff) {
            failure.addSuppressed(brokenOff);
        }
    }

    private Connection connect(String address) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                return connected(address);
            } catch (SQLException e) {
                boolean away = isAway(e);
                Duration wait = away ? SERVER_WAIT : FILE_WAIT;
                if (!away && e.getErrorCode() != FILE_IN_USE || System.nanoTime() - start > wait.toNanos()) {
                    throw e;
                }
                pause(away ? SERVER_PAUSE_MILLIS : PAUSE_MILLIS);
            }
        }
    }

    /** The one driver that is needed is asked itself: a search among all drivers would load each of them. */
    private Connection connected(String address) throws SQLException {
        Driver driver = file.isEmpty() ? new org.postgresql.Driver() : new org.h2.Driver();
        Connection connection = driver.connect(address, properties);
        if (connection == null) {
            throw new SQLException("no connection", "08001");
        }
        return connection;
    }

    private static void pause(long millis) throws SQLException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while another process used the ledger", e);
        }
    }
}
