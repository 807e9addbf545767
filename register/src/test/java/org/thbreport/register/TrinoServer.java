package org.thbreport.register;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** A Trino of one node on loopback, with a catalog in memory and one of a PostgreSQL server. It needs a Java of 24 or newer. */
final class TrinoServer implements AutoCloseable {
    private static final String VERSION = "476";

    private final Process process;
    private final int port;

    private TrinoServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static TrinoServer start(String postgres) throws IOException, InterruptedException {
        Path folder = Addons.target("trino-server");
        Path home = folder.resolve("trino-server-" + VERSION);
        if (!Files.isDirectory(home.resolve("lib"))) {
            String artifact = "io.trino:trino-server:" + VERSION + ":tar.gz";
            Addons.maven(
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                    "-Dartifact=" + artifact,
                    "-DoutputDirectory=" + folder);
            Addons.run(folder, List.of("tar", "xzf", "trino-server-" + VERSION + ".tar.gz"));
        }
        Path plugins = Files.createTempDirectory("thb-trino");
        for (String plugin : List.of("memory", "postgresql", "geospatial")) {
            Files.createSymbolicLink(
                    plugins.resolve(plugin), home.resolve("plugin").resolve(plugin));
        }
        int port = Addons.freePort();
        Path catalogs = Files.createDirectories(
                plugins.resolve("../" + plugins.getFileName() + "-etc/catalog").normalize());
        Files.writeString(catalogs.resolve("memory.properties"), "connector.name=memory\n");
        Files.writeString(
                catalogs.resolve("register.properties"),
                "connector.name=postgresql\nconnection-url=" + postgres.replaceFirst("[?].*", "")
                        + "\nconnection-user=postgres\n");
        Path config = catalogs.resolveSibling("config.properties");
        Files.writeString(config, """
                coordinator=true
                node-scheduler.include-coordinator=true
                http-server.http.port=%1$d
                http-server.log.enabled=false
                node.internal-address=127.0.0.1
                node.bind-ip=127.0.0.1
                discovery.uri=http://127.0.0.1:%1$d
                catalog.management=static
                query.max-memory-per-node=400MB
                query.max-memory=400MB
                memory.heap-headroom-per-node=200MB
                """.formatted(port));
        Process process = new ProcessBuilder(
                        java().toString(),
                        "-Xmx1500m",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dnode.environment=test",
                        "-Dnode.id=one",
                        "-Dnode.data-dir=" + catalogs.resolveSibling("data"),
                        "-Dplugin.dir=" + plugins,
                        "-Dconfig=" + config,
                        "-Dcatalog.config-dir=" + catalogs,
                        "-cp",
                        home.resolve("lib") + "/*",
                        "io.trino.server.TrinoServer")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        TrinoServer server = new TrinoServer(process, port);
        server.await();
        return server;
    }

    /** Returns the newest Java of the machine. */
    private static Path java() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/usr/lib/jvm"))) {
            return all.filter(home -> home.getFileName().toString().matches(".*\\b2[4-9]\\b.*"))
                    .max(Comparator.naturalOrder())
                    .map(home -> home.resolve("bin/java"))
                    .orElseThrow(() ->
                            new AssertionError("Trino " + VERSION + " needs a Java of 24 or newer under /usr/lib/jvm"));
        }
    }

    /** Waits until a table can be written: the server answers some seconds before its node takes work. */
    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            Thread.sleep(1_000);
            try (Connection lake = connect()) {
                SharedRows.run(lake, "CREATE TABLE IF NOT EXISTS memory.default.awake AS SELECT 1 AS n");
                return;
            } catch (SQLException notYet) {
                continue;
            }
        }
        throw new AssertionError("Trino did not start; see target/engines/trino-server/log");
    }

    String address() {
        return "jdbc:trino://127.0.0.1:" + port + "/memory/default?user=test";
    }

    Connection connect() throws SQLException, IOException {
        URL jar = Addons.folder()
                .resolve("trino/trino-jdbc-" + VERSION + ".jar")
                .toUri()
                .toURL();
        URLClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
        return ServiceLoader.load(Driver.class, loader)
                .findFirst()
                .orElseThrow()
                .connect(address(), new Properties());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
