package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.register.MadeUpRegister.Row;
import org.thbreport.register.engine.CountFailure;

/** The same text on PostgreSQL, over texts as they came from a file and over columns of their own types. */
@Tag("slow")
class PostgresCountingTest {
    private static final List<Row> ROWS = MadeUpRegister.rows(11, 500);
    private static String address = "";

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        address = PostgresServer.newDatabase();
        try (Connection connection = new Driver().connect(address, new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE texts(lieta text, persona text, registrets text, pilsoniba text, dzimums text,"
                            + " dzimis text, iestade text, statuss text, veidi text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Row row : ROWS) {
                    for (int i = 0; i < row.fields().size(); i++) {
                        insert.setString(i + 1, row.get(i));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("SET TIME ZONE 'Europe/Riga'");
            statement.execute("CREATE TABLE typed AS SELECT lieta, NULLIF(persona, '') AS persona,"
                    + " CAST(registrets AS timestamptz) AS registrets, NULLIF(pilsoniba, '') AS pilsoniba, dzimums,"
                    + " CAST(CASE WHEN LENGTH(dzimis) = 10 THEN dzimis END AS date) AS dzimis, iestade, statuss, veidi"
                    + " FROM texts");
            statement.execute("CREATE ROLE reader LOGIN");
            statement.execute("GRANT SELECT ON texts TO reader");
        }
    }

    private RegisterFixture fixture(String relation) {
        return new RegisterFixture(folder)
                .with(
                        "connection: {files: \"rows.csv\"}",
                        "connection: {jdbc: \"" + address + "\", timeout: 60}\n    " + relation);
    }

    @Test
    void givesTheCountsOfTheOracleAndTheBytesOfDuckDb() throws Exception {
        RegisterCounts counts = fixture("relation: texts").count().made();
        RegisterCounts ofFiles = new RegisterFixture(folder).rows(ROWS).count().made();

        assertThat(counts).isEqualTo(ofFiles);
        assertThat(CountingTest.byKey(fixture("relation: texts").count())).isEqualTo(PlainCount.of(ROWS));
    }

    @Test
    void readsColumnsOfDaysAndMomentsOrAQuery() throws Exception {
        List<Row> withoutYears = ROWS.stream()
                .map(row -> row.get(5).length() == 4
                        ? new Row(List.of(
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3),
                                row.get(4),
                                "",
                                row.get(6),
                                row.get(7),
                                row.get(8)))
                        : row)
                .toList();

        assertThat(CountingTest.byKey(fixture("query: \"SELECT * FROM typed;\"").count()))
                .isEqualTo(PlainCount.of(withoutYears));
    }

    @Test
    void refusesMomentsWithoutAZone() {
        assertThat(fixture("relation: typed")
                        .with("    zone: Europe/Riga\n", "")
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-6]");
    }

    @Test
    void countsRowsWhoseTextIsNoDay() throws Exception {
        RegisterFixture fixture = fixture(
                "query: \"SELECT 'K' || n AS lieta, 'P' || n AS persona, d AS registrets, 'UA' AS pilsoniba, 'S' AS"
                        + " dzimums, '1990' AS dzimis, 'POL' AS iestade, 'I' AS statuss, 'seks' AS veidi FROM (VALUES (1,"
                        + " '2022-02-28'), (2, '2022-02-29'), (3, '2022-13-01'), (4, 'vakar'), (5, '2020-02-29')) AS"
                        + " t(n, d)\"");

        assertThat(fixture.issues())
                .anyMatch(line -> line.contains("error[REG-21]: without a day of registration: 3 rows"))
                .anyMatch(line -> line.contains("error[REG-25]: refused rows: 3, and 0 may be"))
                .noneMatch(line -> line.contains("vakar"));
        assertThat(CountingTest.byKey(fixture.with("rejects: 0", "rejects: 3").count()))
                .containsEntry("REGISTERED 2022 total TOTAL", 1L)
                .containsEntry("REGISTERED 2020 total TOTAL", 1L);
    }

    @Test
    void writesNothingAndNeedsSelectAlone() throws Exception {
        String reader = address.replace("user=postgres", "user=reader");

        assertThat(fixture("relation: texts").with(address, reader).count().counts())
                .isNotNull();
        assertThat(fixture("relation: typed").with(address, reader).issues())
                .singleElement()
                .asString()
                .contains("error[REG-33]")
                .contains("may not read the relation")
                .doesNotContain("user=");
        assertThat(fixture("query: \"WITH gone AS (DELETE FROM texts RETURNING *) SELECT * FROM gone\"")
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-33]");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThat(fixture("query: \"SELECT lieta, persona, registrets, pilsoniba, dzimum, iestade, statuss, veidi,"
                                + " dzimis FROM (SELECT *, 1 AS dzimum FROM texts) AS t\"")
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-2]: there is no column \"dzimums\"")
                .contains("did you mean \"dzimum\"?");
    }

    @Test
    void stopsAfterItsTimeOrWhenAskedTo() throws Exception {
        RegisterFixture slow = fixture("query: \"SELECT t.* FROM texts t, (SELECT pg_sleep(30)) AS wait\"");

        assertThat(slow.with("timeout: 60", "timeout: 1").issues())
                .singleElement()
                .asString()
                .contains("error[REG-33]")
                .contains("took too long");

        RegisterCounter counter =
                new RegisterCounter(slow.with("timeout: 1", "timeout: 60").task());
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            counter.cancel();
        });
        stopper.start();
        CountFailure failure = org.junit.jupiter.api.Assertions.assertThrows(CountFailure.class, counter::count);
        stopper.join();

        assertThat(failure.isCancelled()).isTrue();
    }

    @Test
    void refusesAddressesThatItDoesNotKnow() {
        assertThat(fixture("relation: texts")
                        .with(address, address + "&socketFactory=evil")
                        .issues())
                .singleElement()
                .asString()
                .contains("a setting of the address is not taken");
        assertThat(fixture("relation: texts")
                        .with(address, "jdbc:postgresql:a b")
                        .issues())
                .singleElement()
                .asString()
                .contains("address of the database is not of its form");
    }
}
