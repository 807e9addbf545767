package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.CountsFile;
import org.thbreport.register.MadeUpRegister.Row;
import org.thbreport.register.engine.CountFailure;

/** The same text gives the same bytes on DuckDB, PostgreSQL and another engine, over texts and over typed columns. */
abstract class EnginesContract {
    /** What engines might read differently: quotes, backslashes, spaces, days that are none, offsets, the end of a line. */
    private static final List<Row> TRAPS = List.of(
            row("T1", "D'Arc\\n", "2022-02-29", "UA", "S\\", "1990", "P'OL"),
            row("T2", "D'Arc\\n", " 2022-02-28 ", "UA", "S'", "0990-02-30", "'"),
            row("T3", "p", "2022-03-27T03:30:00", "ua", "s", "2004-03-28", "\\'"),
            row("T4", "P", "2022-12-31 22:30:00+00", "LV;RU", "V", "19900505", "POL; SOC"),
            row("T5", "", "2022-12-31T23:30:00.5+0100", "LV;RU", "V", "1990-05-05\n", "POL"),
            row("T6", "q", "2022-13-01", "LV", "V", "1990-05-05", "POL"),
            row("T7", "r", "2022-12-31T10:00+02:00", "LV", "V", "1990-05-05", "POL"),
            row("T8", "t", "2022-12-31 22:30Z", "LV", "V", "1990-05-05", "POL"));

    @TempDir
    private Path folder;

    private static Row row(
            String key, String person, String day, String citizen, String sex, String born, String office) {
        return new Row(List.of(key, person, day, citizen, sex, born, office, "I", "seks"));
    }

    private static int count(int seed) {
        return seed == 11 ? 500 : 5_000;
    }

    static List<Row> rows(int seed) {
        List<Row> rows = new ArrayList<>(MadeUpRegister.rows(seed, count(seed)));
        rows.addAll(TRAPS);
        return rows;
    }

    /** Returns the connections of a table by the names of the ways to it. */
    abstract Map<String, String> connections(String table);

    /** Returns the address that they have, and one where nobody answers. */
    abstract List<String> addresses();

    /** Returns the address of a PostgreSQL server with the tables, made once for all engines. */
    static String postgres() {
        return Holder.ADDRESS;
    }

    private static final class Holder {
        private static final String ADDRESS = fill();

        private static String fill() {
            try {
                String address = PostgresServer.newDatabase();
                try (Connection server = new Driver().connect(address, new Properties())) {
                    for (int seed : List.of(11, 12)) {
                        SharedRows.fill(server, rows(seed), "texts" + seed);
                        SharedRows.run(server, "SET TIME ZONE 'Europe/Riga'");
                        SharedRows.run(server, "CREATE TABLE typed" + seed + " AS " + SharedRows.typed("texts" + seed));
                    }
                }
                return address;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private RegisterFixture at(String engine, String kind, int seed) {
        String table = kind + seed;
        String connection = engine.equals("postgres")
                ? "jdbc: \"" + postgres() + "\"}\n    relation: " + table
                : String.valueOf(connections(table).get(engine));
        return new RegisterFixture(folder)
                .database(Addons.folder(), null)
                .with("rejects: 0", "rejects: 9")
                .with("connection: {files: \"rows.csv\"}", "connection: {timeout: 300, " + connection);
    }

    private List<String> engines() {
        return connections("x").keySet().stream().sorted().toList();
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
            for (String engine : engines()) {
                long start = System.nanoTime();
                assertThat(digest(engine, at(engine, kind, seed).count(), start))
                        .as(engine + " " + kind)
                        .isEqualTo(expected);
            }
        }
        // Files are read by the program's own reader, which refuses days that databases take.
        RegisterFixture files = new RegisterFixture(folder).rows(MadeUpRegister.rows(seed, count(seed)));
        String expected = digest("files", files.count(), System.nanoTime());
        for (String engine : engines()) {
            RegisterFixture plain = at(engine, "texts", seed).with("rejects: 9", "rejects: 0");
            plain.with("relation: ", "query: \"SELECT * FROM ")
                    .with("texts" + seed, "texts" + seed + " WHERE lieta LIKE 'K%'\"");
            assertThat(digest(engine, plain.count(), System.nanoTime()))
                    .as(engine)
                    .isEqualTo(expected);
        }
    }

    /** A column of numbers with a point is what other programs make of years as soon as one is missing. */
    @Test
    void readsYearsThatAreNumbersWithAPoint() throws Exception {
        String years =
                "query: \"SELECT t.*, CAST(CASE WHEN lieta LIKE '%1' THEN NULL ELSE 1980 + LENGTH(persona) END AS REAL)"
                        + " AS gads FROM ";
        String expected = "";
        for (String engine :
                Stream.concat(Stream.of("postgres"), engines().stream()).toList()) {
            RegisterFixture fixture = at(engine, "texts", 11)
                    .with("relation: ", years)
                    .with("texts11", "texts11 t\"")
                    .with("birth: dzimis", "birth: gads");
            String found = digest(engine, fixture.count(), System.nanoTime());
            expected = expected.isEmpty() ? found : expected;
            assertThat(found).as(engine).isEqualTo(expected);
        }
    }

    @Test
    void writesNothing() {
        for (String engine : engines()) {
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
        for (String engine : engines()) {
            assertThat(at(engine, "texts", 11)
                            .with("sex: dzimums", "sex: dzimum")
                            .issues())
                    .as(engine)
                    .singleElement()
                    .asString()
                    .contains("error[REG-2]: there is no column \"dzimum\"; did you mean \"dzimums\"?");
        }
        assertThat(at(engines().get(0), "texts", 11)
                        .with(addresses().get(0), addresses().get(1))
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-33]: reading ")
                .contains("127.0.0.1:1")
                .contains(" is not possible: the database does not answer");
    }

    @Test
    void stopsWhenAskedToOrAfterItsTime() throws Exception {
        for (String engine : engines().subList(0, 1)) {
            RegisterFixture slow = at(engine, "texts", 12)
                    .with(
                            "relation: ",
                            "query: \"SELECT t.* FROM default.texts12 t JOIN default.texts12 u ON t.lieta <= u.lieta JOIN default.texts12 v ON u.lieta <= v.lieta\" #");
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
