package org.thbreport.register;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.register.MadeUpRegister.Row;

/** A cluster of Spark on loopback, a master and two workers of one core and 512 MB each, and the server of Spark Connect before it. */
final class SparkCluster implements AutoCloseable {
    private static final String VERSION = "4.2.0";
    private static final List<String> COLUMNS =
            List.of("lieta", "persona", "registrets", "pilsoniba", "dzimums", "dzimis", "iestade", "statuss", "veidi");

    private final List<Process> processes = new ArrayList<>();
    private final Path home;
    private final Path work;
    private final int port;

    private SparkCluster(Path home, Path work, int port) {
        this.home = home;
        this.work = work;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static SparkCluster start() throws IOException, InterruptedException {
        Path folder = Addons.target("spark-server");
        Path jars = folder.resolve("jars");
        if (!Files.isRegularFile(jars.resolve("spark-connect_2.13-" + VERSION + ".jar"))) {
            Files.writeString(folder.resolve("pom.xml"), """
                    <project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
                    <packaging>pom</packaging><dependencies><dependency><groupId>org.apache.spark</groupId>
                    <artifactId>spark-connect_2.13</artifactId><version>%s</version></dependency></dependencies></project>
                    """.formatted(VERSION));
            Addons.maven(
                    "-f",
                    folder.resolve("pom.xml").toString(),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies",
                    "-DoutputDirectory=" + jars);
        }
        SparkCluster cluster = new SparkCluster(folder, Files.createTempDirectory("thb-spark"), Addons.freePort());
        int master = Addons.freePort();
        cluster.run(
                256,
                "master",
                List.of(),
                "deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + master,
                "--webui-port",
                "0");
        await(master);
        for (String worker : List.of("worker1", "worker2")) {
            cluster.run(
                    256,
                    worker,
                    List.of(),
                    "deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "512m",
                    "--work-dir",
                    cluster.work.resolve(worker).toString(),
                    "spark://127.0.0.1:" + master);
        }
        cluster.run(
                768,
                "connect",
                List.of(
                        "-Dspark.master=spark://127.0.0.1:" + master,
                        "-Dspark.app.name=thb-report",
                        "-Dspark.driver.host=127.0.0.1",
                        "-Dspark.driver.bindAddress=127.0.0.1",
                        "-Dspark.connect.grpc.binding.address=127.0.0.1",
                        "-Dspark.connect.grpc.binding.port=" + cluster.port,
                        "-Dspark.ui.enabled=false",
                        "-Dspark.executor.memory=512m",
                        "-Dspark.executor.cores=1",
                        "-Dspark.sql.shuffle.partitions=2",
                        "-Dspark.sql.warehouse.dir=" + cluster.work.resolve("warehouse")),
                "sql.connect.service.SparkConnectServer");
        await(cluster.port);
        return cluster;
    }

    private void run(int megabytes, String name, List<String> settings, String main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.add("-Xmx" + megabytes + "m");
        command.add("-Dio.netty.tryReflectionSetAccessible=true");
        for (String opened : List.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.io",
                "java.net",
                "java.nio",
                "java.util",
                "java.util.concurrent",
                "java.util.concurrent.atomic",
                "sun.nio.ch",
                "sun.nio.cs",
                "sun.security.action",
                "sun.util.calendar")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(settings);
        command.addAll(List.of("-cp", home + "/jars/*", "org.apache.spark." + main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        // Workers look for the jars of their executors in a folder of the name "jars".
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        processes.add(builder.start());
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(1_000);
            }
        }
        throw new AssertionError("Spark did not start; see target/engines/spark-server");
    }

    String address() {
        return "sc://127.0.0.1:" + port;
    }

    /** Makes a table of texts and one of columns of their own types. */
    void fill(List<Row> rows, String seed) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < COLUMNS.size(); i++) {
                String value =
                        row.get(i).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
                fields.add("\"" + COLUMNS.get(i) + "\":\"" + value + "\"");
            }
            lines.append('{').append(String.join(",", fields)).append("}\n");
        }
        Path file = Files.writeString(work.resolve("rows" + seed + ".json"), lines);
        Object session = session();
        sql(session, "SET TIME ZONE 'Europe/Riga'");
        sql(session, "CREATE TABLE texts" + seed + " USING parquet AS SELECT * FROM json.`" + file + "`");
        sql(
                session,
                "CREATE TABLE typed" + seed + " USING parquet AS "
                        + SharedRows.typed("texts" + seed).replace("timestamptz", "timestamp"));
        session.getClass().getMethod("close").invoke(session);
    }

    private Object session() throws Exception {
        List<URL> client = new ArrayList<>();
        try (Stream<Path> all = Files.list(Addons.folder().resolve("spark"))) {
            for (Path jar : all.filter(each -> each.toString().endsWith(".jar")).toList()) {
                client.add(jar.toUri().toURL());
            }
        }
        URLClassLoader loader = new URLClassLoader(client.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Object builder = loader.loadClass("org.apache.spark.sql.connect.SparkSession")
                .getMethod("builder")
                .invoke(null);
        builder.getClass().getMethod("remote", String.class).invoke(builder, address());
        return builder.getClass().getMethod("create").invoke(builder);
    }

    private static void sql(Object session, String text) throws Exception {
        session.getClass().getMethod("sql", String.class).invoke(session, text);
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
