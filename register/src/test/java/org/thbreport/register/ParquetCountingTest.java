package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.ingest.register.CountsFile;
import org.thbreport.register.MadeUpRegister.Row;
import org.thbreport.register.draft.RegisterDraft;
import org.thbreport.register.engine.ParquetFile;

/** Registers in Parquet files: the counts of the same rows in a text, and one clear line for each file that is none. */
class ParquetCountingTest {
    private static final String TEXTS = "SELECT * FROM read_csv('%s', all_varchar = true)";

    @TempDir
    private Path folder;

    /** Writes a file of what a SELECT gives, in which %s is the path of the rows as a text. */
    private void write(String name, String select) throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'America/New_York'");
            statement.execute("COPY (" + select.formatted(folder.resolve("rows.csv")) + ") TO '" + folder.resolve(name)
                    + "' (FORMAT parquet)");
        }
    }

    private RegisterFixture parquet(String file) {
        return new RegisterFixture(folder).with("\"rows.csv\"", "\"" + file + "\"");
    }

    private static String one(String columns) {
        return "SELECT 'K1' AS lieta, 'Zzmark77' AS persona, DATE '2022-05-05' AS registrets, 'UA' AS pilsoniba, 'S' AS"
                + " dzimums, 1990 AS dzimis, 'POL' AS iestade, 'I' AS statuss, 'darbs' AS veidi FROM range(3)"
                        .replace("FROM", columns.isEmpty() ? "FROM" : ", " + columns + " FROM");
    }

    private static String replacing(String column, String value) {
        return "SELECT * REPLACE (" + value + " AS " + column + ") FROM (" + one("") + ")";
    }

    @Test
    void givesTheBytesOfTheSameRowsInAText() throws Exception {
        List<Row> rows = MadeUpRegister.rows(31, 400);
        Counting ofText = new RegisterFixture(folder).rows(rows).count();
        write("rows[1].parquet", TEXTS);

        Counting counting = parquet("rows[[]1].parquet").count();

        assertThat(CountsFile.write(counting.made())).isEqualTo(CountsFile.write(ofText.made()));
        assertThat(CountingTest.byKey(counting)).isEqualTo(PlainCount.of(rows));
    }

    @Test
    void readsDaysMomentsAndNumbersOfTheirOwnTypes() throws Exception {
        new RegisterFixture(folder)
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2022-12-31T22:30:00Z,UA,S,1990,POL,I,darbs
                        K2,P2,2022-12-31T21:30:00Z,UA,S,,POL,I,darbs
                        """)
                .read();
        write(
                "moments.parquet",
                "SELECT * REPLACE (CAST(registrets AS TIMESTAMPTZ) AS registrets, CAST(dzimis AS DOUBLE)"
                        + " AS dzimis) FROM (" + TEXTS + ")");
        write("days.parquet", one(""));

        // Half past midnight in Riga is a day of the next year there.
        assertThat(CountingTest.byKey(parquet("moments.parquet").count()))
                .containsEntry("REGISTERED 2022 total TOTAL", 1L)
                .containsEntry("REGISTERED 2022 age UNK", 1L)
                .containsEntry("REGISTERED 2023 age ADULT", 1L);
        assertThat(parquet("moments.parquet")
                        .with("    zone: Europe/Riga\n", "")
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-6]");
        // A day is one whatever forms of days the texts of the register have.
        assertThat(CountingTest.byKey(parquet("days.parquet")
                        .with("parquet\"", "parquet\", dates: [dd.MM.yyyy]")
                        .count()))
                .containsEntry("REGISTERED 2022 total TOTAL", 1L);
    }

    @Test
    void refusesRowsByTheirNumberAndColumnsByTheirType() throws Exception {
        write(
                "rows.parquet",
                replacing("registrets", "CASE WHEN range = 1 THEN NULL ELSE registrets END")
                        .replace("SELECT 'K1'", "SELECT range, 'K1'"));
        assertThat(parquet("rows.parquet").issues())
                .contains("rows.parquet:2: error[REG-21]: the column registrets holds no day; a day in one of the forms"
                        + " yyyy-MM-dd");
        assertThat(parquet("rows.parquet").with("sex: dzimums", "sex: dzimuma").issues())
                .singleElement()
                .asString()
                .startsWith("rows.parquet: error[REG-2]: there is no column \"dzimuma\"; did you mean \"dzimums\"?");

        write("lists.parquet", replacing("veidi", "['darbs', 'seks']"));
        assertThat(parquet("lists.parquet").issues())
                .singleElement()
                .asString()
                .startsWith("lists.parquet: error[REG-26]: the column \"veidi\" holds lists, records or bytes;");
    }

    @Test
    void refusesMomentsThatDoNotSayTheirZone() throws Exception {
        write("rows.parquet", replacing("registrets", "CAST(1 AS DOUBLE)"));
        String bytes = Files.readString(folder.resolve("rows.parquet"), StandardCharsets.ISO_8859_1);
        // DuckDB writes none of type INT96 (3, as a signed number of the compact form 6): DOUBLE is 5, as such 10.
        String old = bytes.replaceFirst("(?s)\u0015\n(%.\u0018\nregistrets)", "\u0015\u0006$1");
        Files.writeString(folder.resolve("old.parquet"), old, StandardCharsets.ISO_8859_1);

        assertThat(old).isNotEqualTo(bytes);
        assertThat(parquet("old.parquet").issues())
                .singleElement()
                .asString()
                .startsWith("old.parquet: error[REG-6]: the column \"registrets\" holds moments of the old type INT96");
    }

    @Test
    void saysOneLineOfAFileThatIsDamagedOrNone() throws Exception {
        write("whole.parquet", one("repeat(md5(CAST(range AS VARCHAR)), 100) AS filler"));
        byte[] whole = Files.readAllBytes(folder.resolve("whole.parquet"));
        Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("begun.csv"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("text.parquet"), MadeUpRegister.HEADER + "\nK1,Zzmark77\n");
        Files.writeString(folder.resolve("none.parquet"), "");
        byte[] broken = whole.clone();
        java.util.Arrays.fill(broken, 8, whole.length / 4, (byte) 0x5A);
        Files.write(folder.resolve("broken.parquet"), broken);
        byte[] lying = whole.clone();
        // The length of the part that describes the file stands before its last four bytes.
        java.util.Arrays.fill(lying, whole.length - 8, whole.length - 4, (byte) 0x7F);
        Files.write(folder.resolve("lying.parquet"), lying);

        for (String file : List.of(
                "cut.parquet", "begun.csv", "text.parquet", "none.parquet", "broken.parquet", "lying.parquet")) {
            assertThat(parquet(file).issues())
                    .as(file)
                    .singleElement()
                    .asString()
                    .startsWith(file + ": error[REG-26]: the"
                            + " file cannot be read any further: a record that is not closed, or a damaged file;");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(whole);
        }
        Files.write(folder.resolve("packed.gz"), packed.toByteArray());
        assertThat(parquet("packed.gz").issues())
                .singleElement()
                .asString()
                .startsWith("packed.gz: error[REG-26]")
                .doesNotContain("Zzmark77");
    }

    @Test
    void takesATextThatBeginsLikeOneForAText() throws Exception {
        for (String begin : List.of("PARISH;AGE", "PARTNER,AGE", "PARENT,AGE", "PAR", "")) {
            Files.writeString(folder.resolve("rows.csv"), begin);
            assertThat(ParquetFile.is(folder.resolve("rows.csv"))).as(begin).isFalse();
        }
        for (String whole : List.of("PAR1", "PARE....PARE")) {
            Files.writeString(folder.resolve("rows.csv"), whole);
            assertThat(ParquetFile.is(folder.resolve("rows.csv"))).as(whole).isTrue();
        }
    }

    @Test
    void leavesNothingButCountsBehind() throws Exception {
        write("rows.parquet", one(""));

        String said = parquet("rows.parquet").count().toString();

        assertThat(said).doesNotContain("Zzmark77");
        assertThat(folder.resolve("counts/thb-lv")).isEmptyDirectory();
    }

    @Test
    void beginsADescriptionOfOne() throws Exception {
        new RegisterFixture(folder).rows(MadeUpRegister.rows(5, 80)).read();
        write("rows.parquet", TEXTS);
        write("moments.parquet", replacing("registrets", "TIMESTAMPTZ '2022-05-05 10:00:00+00'"));

        RegisterDraft ofText = RegisterDraft.read(folder.resolve("rows.csv"), "rows.csv");
        RegisterDraft draft = RegisterDraft.read(folder.resolve("rows.parquet"), "rows.csv");

        assertThat(draft.yaml()).isEqualTo(ofText.yaml());
        assertThat(draft.codeFiles().keySet()).isEqualTo(ofText.codeFiles().keySet());
        for (String file : draft.codeFiles().keySet()) {
            assertThat(new String(draft.codeFiles().get(file), StandardCharsets.UTF_8))
                    .isEqualTo(new String(ofText.codeFiles().get(file), StandardCharsets.UTF_8));
        }
        assertThat(RegisterDraft.read(folder.resolve("moments.parquet"), "moments.parquet")
                        .yaml())
                .contains("date: registrets", "zone: UTC");
    }
}
