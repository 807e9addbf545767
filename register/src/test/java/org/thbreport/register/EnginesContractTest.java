package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.CountsFile;
import org.thbreport.register.MadeUpRegister.Row;
import org.thbreport.register.engine.CountFailure;

/** The same text gives the same bytes on DuckDB, PostgreSQL and Trino, over texts and over typed columns. */
@Tag("nightly")
class EnginesContractTest {
    /** What engines might read differently: quotes, backslashes, spaces, days that are none, offsets, the end of a line. */
    private static final List<Row> TRAPS = List.of(
            row("T1", "D'Arc\\n", "2022-02-29", "UA", "S\\", "1990", "P'OL"),
            row("T2", "D'Arc\\n", " 2022-02-28 ", "UA", "S'", "0990-02-30", "'"),
            row("T3", "p", "2022-03-27T03:30:00", "ua", "s", "2004-03-28", "\\'"),
            row("T4", "P", "2022-12-31 22:30:00+00", "LV;RU", "V", "19900505", "POL; SOC"),
            row("T5", "", "2022-12-31T23:30:00.5+0100", "LV;RU", "V", "1990-05-05\n", "POL"),
            row("T6", "q", "2022-13-01", "LV", "V", "1990-05-05", "POL"));

    private static TrinoServer trino;
    private static String postgres = "";

    @TempDir
    private Path folder;

    private static Row row(
            String key, String person, String day, String citizen, String sex, String born, String office) {
        return new Row(List.of(key, person, day, citizen, sex, born, office, "I", "seks"));
    }

    private static int count(int seed) {
        return seed == 11 ? 500 : 5_000;
    }

    private static List<Row> rows(int seed) {
        List<Row> rows = new ArrayList<>(MadeUpRegister.rows(seed, count(seed)));
        rows.addAll(TRAPS);
        return rows;
    }

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.newDatabase();
        trino = TrinoServer.start(postgres);
        for (int seed : List.of(11, 12)) {
            try (Connection server = new Driver().connect(postgres, new Properties());
                    Connection lake = trino.connect()) {
                SharedRows.fill(server, rows(seed), "texts" + seed);
                SharedRows.run(server, "SET TIME ZONE 'Europe/Riga'");
                SharedRows.run(server, "CREATE TABLE typed" + seed + " AS " + SharedRows.typed("texts" + seed));
                for (String table : List.of("texts" + seed, "typed" + seed)) {
                    SharedRows.run(
                            lake,
                            "CREATE TABLE memory.default." + table + " AS SELECT * FROM register.public." + table);
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        trino.close();
    }

    private RegisterFixture at(String engine, String kind, int seed) {
        Map<String, String> connections = Map.of(
                "postgres", "jdbc: \"" + postgres + "\"}\n    relation: " + kind + seed,
                "trino", "jdbc: \"" + trino.address() + "\"}\n    relation: memory.default." + kind + seed,
                "federated", "jdbc: \"" + trino.address() + "\"}\n    relation: register.public." + kind + seed);
        return new RegisterFixture(folder)
                .database(Addons.folder(), null)
                .with("rejects: 0", "rejects: 9")
                .with("connection: {files: \"rows.csv\"}", "connection: {timeout: 300, " + connections.get(engine));
    }

    private static String digest(String name, Counting counting, long start) {
        String digest =
                InputFile.of("counts", CountsFile.write(counting.made())).sha256();
        System.out.printf(
                "%-10s %-14s %,7d rows %,6d counts %,8d ms  %s%n",
                name,
                counting.engine(),
                counting.rows(),
                counting.made().counts().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                digest);
        return digest;
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void givesTheSameBytes(int seed) throws Exception {
        for (String kind : List.of("texts", "typed")) {
            String expected = digest("postgres", at("postgres", kind, seed).count(), System.nanoTime());
            for (String engine : List.of("trino", "federated")) {
                long start = System.nanoTime();
                assertThat(digest(engine, at(engine, kind, seed).count(), start))
                        .as(engine + " " + kind)
                        .isEqualTo(expected);
            }
        }
        // Files are read by the program's own reader, which refuses days that databases take.
        RegisterFixture files = new RegisterFixture(folder).rows(MadeUpRegister.rows(seed, count(seed)));
        String expected = digest("files", files.count(), System.nanoTime());
        for (String engine : List.of("postgres", "trino", "federated")) {
            RegisterFixture plain = at(engine, "texts", seed).with("rejects: 9", "rejects: 0");
            plain.with("relation: ", "query: \"SELECT * FROM ")
                    .with("texts" + seed, "texts" + seed + " WHERE lieta LIKE 'K%'\"");
            assertThat(digest(engine, plain.count(), System.nanoTime()))
                    .as(engine)
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesNothing() {
        for (String engine : List.of("trino", "federated")) {
            assertThat(at(engine, "texts", 11)
                            .with("relation: ", "query: \"SELECT * FROM (DELETE FROM x)\" #")
                            .issues())
                    .as(engine)
                    .singleElement()
                    .asString()
                    .contains("error[REG-33]")
                    .contains("does not understand the relation or query");
        }
    }

    @Test
    void saysWhichColumnIsMissingAndThatNobodyAnswers() {
        for (String engine : List.of("trino", "federated")) {
            assertThat(at(engine, "texts", 11)
                            .with("sex: dzimums", "sex: dzimum")
                            .issues())
                    .as(engine)
                    .singleElement()
                    .asString()
                    .contains("error[REG-2]: there is no column \"dzimum\"; did you mean \"dzimums\"?");
        }
        assertThat(at("trino", "texts", 11)
                        .with(trino.address(), "jdbc:trino://127.0.0.1:1/x?user=a")
                        .issues())
                .singleElement()
                .asString()
                .contains(
                        "error[REG-33]: reading jdbc:trino://127.0.0.1:1/x is not possible: the database does not answer");
    }

    @Test
    void stopsWhenAskedToOrAfterItsTime() throws Exception {
        for (String engine : List.of("trino")) {
            RegisterFixture slow = at(engine, "texts", 12)
                    .with(
                            "relation: ",
                            "query: \"SELECT t.* FROM memory.default.texts12 t JOIN memory.default.texts12 u ON t.lieta <= u.lieta JOIN memory.default.texts12 v ON u.lieta <= v.lieta\" #");
            RegisterCounter counter = new RegisterCounter(slow.task());
            Thread stopper = new Thread(() -> {
                try {
                    Thread.sleep(6_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                counter.cancel();
            });
            stopper.start();
            CountFailure failure =
                    org.junit.jupiter.api.Assertions.assertThrows(CountFailure.class, counter::count, engine);
            stopper.join();
            assertThat(failure.isCancelled()).as(engine).isTrue();
            assertThat(slow.with("timeout: 300", "timeout: 2").issues())
                    .as(engine)
                    .singleElement()
                    .asString()
                    .contains("took too long");
        }
    }
}
