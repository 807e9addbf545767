package org.thbreport.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on loopback for tests: the one that {@code ./verify} started, which it names in the variable {@code
 * THB_REPORT_TEST_POSTGRES}, or else a throw-away one from the machine's own PostgreSQL, which ends with the tests. Where
 * there is none the tests fail.
 */
public final class PostgresServer {
    /** Environment variable with the address of a running server without its database: {@code 127.0.0.1:5432}. */
    private static final String RUNNING = "THB_REPORT_TEST_POSTGRES";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** Makes an empty database and returns its {@code jdbc:} address, user included. */
    public static String newDatabase() throws SQLException {
        String server = Holder.SERVER;
        String name = "thb_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(address(server, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return address(server, name);
    }

    private static String address(String server, String database) {
        return "jdbc:postgresql://" + server + "/" + database + "?user=postgres";
    }

    /** Starts the server when the first test asks for it. */
    private static final class Holder {
        private static final String SERVER = server();

        private static String server() {
            String running = System.getenv(RUNNING);
            try {
                return running == null || running.isBlank() ? start() : running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String start() throws IOException, InterruptedException {
        Own server = Own.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.server;
    }

    /** A server that a test may end and start again. */
    public static final class Own implements AutoCloseable {
        private final Path programs;
        private final Path home;
        private final String server;

        private Own(Path programs, Path home, int port) {
            this.programs = programs;
            this.home = home;
            this.server = "127.0.0.1:" + port;
        }

        /** Makes a server and starts it. */
        public static Own start() throws IOException, InterruptedException {
            Path programs = programs();
            Path home = Files.createTempDirectory("thb-postgres");
            if (isRoot()) {
                PostgresServer.run(List.of("chown", "postgres", home.toString()));
            }
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            Own own = new Own(programs, home, port);
            PostgresServer.run(asServer(
                    programs.resolve("initdb").toString(),
                    "-D",
                    own.data(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync"));
            own.come();
            return own;
        }

        private String data() {
            return home.resolve("data").toString();
        }

        private String control() {
            return programs.resolve("pg_ctl").toString();
        }

        /** Returns the {@code jdbc:} address of its first database, user included. */
        public String address() {
            return PostgresServer.address(server, "postgres");
        }

        /** Starts it, at the address that it had. */
        public void come() throws IOException, InterruptedException {
            String port = server.substring(server.indexOf(':') + 1);
            PostgresServer.run(asServer(
                    control(),
                    "-D",
                    data(),
                    "-l",
                    home.resolve("log").toString(),
                    "-w",
                    "-o",
                    "-h 127.0.0.1 -p " + port + " -k " + home + " -c fsync=off",
                    "start"));
        }

        /** Ends it, and with it every connection. */
        public void go() throws IOException, InterruptedException {
            PostgresServer.run(asServer(control(), "-D", data(), "-m", "fast", "-w", "stop"));
        }

        @Override
        public void close() {
            stop(programs, home);
        }
    }

    private static void stop(Path programs, Path home) {
        try {
            run(asServer(
                    programs.resolve("pg_ctl").toString(),
                    "-D",
                    home.resolve("data").toString(),
                    "-m",
                    "immediate",
                    "stop"));
        } catch (IOException | InterruptedException | AssertionError notRunning) {
            // Its folder is removed all the same.
        }
        try {
            // A server that ends may still remove files of its own meanwhile.
            run(List.of("rm", "-rf", home.toString()));
        } catch (IOException | InterruptedException | AssertionError e) {
            System.err.println("left behind: " + home);
        }
    }

    /** Returns the folder of the newest PostgreSQL of the machine. */
    private static Path programs() throws IOException {
        if (Files.isDirectory(PROGRAMS)) {
            try (Stream<Path> versions = Files.list(PROGRAMS)) {
                return versions.map(version -> version.resolve("bin"))
                        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                        .max(Comparator.naturalOrder())
                        .orElseThrow(PostgresServer::missing);
            }
        }
        throw missing();
    }

    private static AssertionError missing() {
        return new AssertionError("PostgreSQL is not installed under " + PROGRAMS + "; ./verify installs it");
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asServer(String... command) {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        // A server that is started keeps its output open, so that it goes to a file and not to a pipe.
        Path output = Files.createTempFile("thb-postgres", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + Files.readString(output));
            }
        } finally {
            Files.delete(output);
        }
    }
}
