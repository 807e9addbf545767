package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.register.engine.CountFailure;

/** Each rule on registers that counting can break, with the line that a user reads. No line holds a value of a person. */
class RegisterRulesTest {
    private static final String ROW = "K1,P1,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n";

    @TempDir
    private Path folder;

    private RegisterFixture rows(String... rows) {
        return new RegisterFixture(folder).file("rows.csv", MadeUpRegister.HEADER + "\n" + String.join("", rows));
    }

    @Test
    void isContentWithPlainRows() {
        assertThat(rows(ROW).issues().stream().filter(line -> !line.contains("REG-12")))
                .isEmpty();
    }

    @Test
    void namesMissingColumnsFilesAndRoles() {
        assertThat(rows(ROW).with("sex: dzimums", "sex: dzimuma").issues())
                .containsExactly(
                        "rows.csv:1: error[REG-2]: there is no column \"dzimuma\"; did you mean \"dzimums\"? the columns"
                                + " are lieta, persona, registrets, pilsoniba, dzimums, dzimis, iestade, statuss, veidi");
        assertThat(rows(ROW).with("rows.csv", "other/*.csv").issues())
                .singleElement()
                .asString()
                .contains("error[REG-26]: there is no file \"other/*.csv\"");
        assertThat(rows(ROW).with("      sex: dzimums\n", "").studyIssues())
                .anyMatch(line -> line.contains("error[REG-8]: the breakdown sex needs a column of the role sex"));
    }

    @Test
    void refusesPasswordsAndNamesInTheStudy() {
        RegisterFixture database = rows(ROW)
                .with(
                        "connection: {files: \"rows.csv\"}",
                        "connection: {jdbc: \"jdbc:postgresql://a:b@db/thb?user=x&password=geheim\"}\n    query: \"DELETE FROM x\"");
        assertThat(database.studyIssues())
                .anyMatch(line -> line.contains("error[REG-3]"))
                .anyMatch(line -> line.contains("error[REG-7]"))
                .noneMatch(line -> line.contains("geheim"));
        for (String column : List.of("uzvards", "e-mail", "Home Address", "personas_kods", "lastName", "name")) {
            assertThat(rows(ROW)
                            .with("organisation: iestade", "organisation: \"" + column + "\"")
                            .studyIssues())
                    .as(column)
                    .anyMatch(line -> line.contains("error[REG-5]"));
        }
        assertThat(rows(ROW).with("person: persona", "person: personas_kods").studyIssues())
                .isEmpty();
    }

    @Test
    void wantsAZoneForMoments() {
        assertThat(rows("K1,P1,2022-05-05T10:00:00Z,UA,S,1990-05-05,POL,I,darbs\n")
                        .with("    zone: Europe/Riga\n", "")
                        .issues())
                .singleElement()
                .asString()
                .contains("error[REG-6]");
    }

    @Test
    void wantsAKeyWhereThereIsNoPerson() {
        assertThat(rows(",,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n").issues())
                .anyMatch(
                        line -> line.contains(
                                "error[REG-9]: with neither a person nor a key, so that nobody can say whether they are one: 1 row"));
    }

    @Test
    void namesTheLineOfAWrongFileOfCodes() {
        assertThat(rows(ROW)
                        .file("mapping/sex.csv", "own,standard\nS,W\nV,M\nV,M\n")
                        .issues())
                .anyMatch(line -> line.startsWith(
                        "mapping/sex.csv:2:3: error[REG-10]: there is no standard code \"W\"; one of F, M, OTH, UNK"))
                .anyMatch(line ->
                        line.startsWith("mapping/sex.csv:4:1: error[REG-10]: the own code \"V\" stands here again"));
        assertThat(rows(ROW).file("mapping/sex.csv", "a,b\nS,F\n").issues())
                .anyMatch(line -> line.startsWith(
                        "mapping/sex.csv:1: error[REG-10]: the header has no columns own and standard"));
        assertThat(rows(ROW).with("mapping/sex.csv", "mapping/none.csv").issues())
                .anyMatch(line -> line.contains("error[REG-10]: there is no file \"mapping/none.csv\""));
    }

    @Test
    void listsEveryCodeWithoutStandardCode() {
        RegisterFixture fixture = rows(
                ROW,
                "K2,P2,2022-05-05,UA;Atlantis,S,1990-05-05,POL,I,darbs;xx\n",
                "K3,P3,2022-05-05,UA,Anna Piemere 010190-12345,1990-05-05,POL,I,xx\n");

        assertThat(fixture.with("unmapped: unknown", "unmapped: error").issues())
                .anyMatch(line -> line.contains(
                        "error[REG-11]: the code \"Atlantis\" of citizenship has no standard code: 1 row;"))
                .anyMatch(
                        line -> line.contains("error[REG-11]: the code \"xx\" of forms has no standard code: 2 rows;"))
                .anyMatch(line -> line.contains("error[REG-11]: the code \"(25 characters)\" of sex"))
                .noneMatch(line -> line.contains("Anna") || line.contains("12345"));
        assertThat(fixture.with("unmapped: error", "unmapped: unknown").issues())
                .anyMatch(line -> line.contains("warning[REG-11]"))
                .noneMatch(line -> line.contains("error["));
        assertThat(rows(ROW).issues())
                .anyMatch(
                        line -> line.contains("mapping/sex.csv:3:3: remark[REG-12]: the code \"V\" occurs in no row"));
    }

    @Test
    void doesNotListAColumnThatHoldsNoCodes() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 2001; i++) {
            rows.append("K" + i + ",P,2022-05-05,UA,Persona" + i + ",1990,POL,I,darbs\n");
        }

        assertThat(rows(rows.toString()).issues())
                .anyMatch(line -> line.contains("error[REG-13]: the column of sex has more than 2000 different values"))
                .noneMatch(line -> line.contains("Persona"));
    }

    @Test
    void countsWhatIsOddAboutRows() {
        assertThat(rows(
                                "K1,P1,2012-05-05,UA,S,1990-05-05,POL,I,darbs\n",
                                "K2,P2,1980-05-05,UA,S,1970-05-05,POL,I,darbs\n",
                                "K3,P3,2030-05-05,UA,S,1990-05-05,POL,I,darbs\n",
                                "K4,P4,2022-05-05,UA,S,2030-05-05,POL,I,darbs\n",
                                "K5,P5,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n",
                                "K5,P5,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n",
                                "K6,P5,2022-06-05,RO,V,1990-05-05,POL,I,\n",
                                "K7,P7,2022-06-05,RO,V,1990-05-05,POL,I,\n")
                        .issues())
                .anyMatch(line -> line.contains("warning[REG-14]: registered outside the periods: 3 rows"))
                .anyMatch(line -> line.contains("warning[REG-14]: registered on days to come: 1 row"))
                .anyMatch(line -> line.contains("warning[REG-14]: registered before 1990: 1 row"))
                .anyMatch(line -> line.contains("warning[REG-18]: of persons born after registration: 1 row"))
                .anyMatch(line ->
                        line.contains("warning[REG-19]: with the key of another row and the same values: 1 row"))
                .anyMatch(line -> line.contains(
                        "remark[REG-17]: persons with more than one sex in a period, in all periods together: 2"))
                .anyMatch(
                        line -> line.contains(
                                "remark[REG-17]: persons with more than one citizenship in a period, in all periods together: 2"))
                .anyMatch(line -> line.contains("remark[REG-20]: by form, more than 10 %"))
                .noneMatch(line -> line.contains("error["));
        assertThat(rows(ROW, "K1,P2,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n").issues())
                .anyMatch(line -> line.contains("error[REG-19]: with the key of another row and other values: 1 row"));
    }

    @Test
    void refusesRowsByLineAndNeverByValue() {
        RegisterFixture fixture = rows(
                ROW,
                "K2,P2,05.05.2022,UA,S,1990-05-05,POL,I,darbs\n",
                "K3,P3,2022-05-05,UA,S\n",
                "K4,P4,2022-05-05,UA,S,vecs,POL,I,darbs\n");

        assertThat(fixture.issues())
                .contains(
                        "rows.csv:3: error[REG-21]: the column registrets holds no day; a day in one of the forms yyyy-MM-dd",
                        "rows.csv:4: error[REG-22]: the row has 5 fields; 9 were expected, as in the header",
                        "rows.csv:5: error[REG-24]: the column dzimis holds no age; empty, or a day, or a year of four digits, was expected")
                .anyMatch(line -> line.contains("error[REG-25]: refused rows: 3, and 0 may be"))
                .noneMatch(line -> line.contains("vecs") || line.contains("05.05.2022"));
        assertThat(fixture.with("rejects: 0", "rejects: 3").issues())
                .anyMatch(line -> line.startsWith("rows.csv:3: warning[REG-21]"))
                .noneMatch(line -> line.contains("error["));
        assertThat(fixture.with("rejects: 3", "rejects: 2")
                        .with("{files: \"rows.csv\"}", "{files: \"rows.csv\", dates: [yyyy-MM-dd, dd.MM.yyyy]}")
                        .issues())
                .noneMatch(line -> line.contains("REG-21"));
    }

    @Test
    void readsOtherEncodingsAndPackedFiles() throws IOException {
        String text = MadeUpRegister.HEADER.replace("dzimums", "dzimte")
                + "\nK1,P1,2022-05-05,UA,vīrietis,1990-05-05,POL,I,darbs\n";
        RegisterFixture fixture = rows(ROW)
                .with("sex: dzimums", "sex: dzimte")
                .with("rows.csv", "r/*.csv.gz")
                .file("mapping/sex.csv", "own,standard\nvīrietis,M\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(Charset.forName("windows-1257")));
        }
        Files.createDirectories(folder.resolve("r"));
        Files.write(folder.resolve("r/a.csv.gz"), packed.toByteArray());

        assertThat(fixture.issues()).singleElement().asString().contains("error[REG-23]");
        assertThat(fixture.with("\"r/*.csv.gz\"", "\"r/*.csv.gz\", encoding: windows-1257")
                        .issues())
                .anyMatch(line -> line.contains("remark[REG-16]"))
                .noneMatch(line -> line.contains("error[") || line.contains("REG-11"));
        assertThat(fixture.with("windows-1257", "klingon").issues())
                .singleElement()
                .asString()
                .contains("\"klingon\" is no character set");
    }

    @Test
    void neverFollowsALink() throws IOException {
        Files.writeString(folder.resolve("elsewhere.csv"), MadeUpRegister.HEADER + "\n" + ROW);
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("elsewhere.csv"));

        assertThat(rows(ROW).with("rows.csv", "link.csv").issues())
                .singleElement()
                .asString()
                .contains("error[REG-26]: this is no plain file");
    }

    @Test
    void leavesNothingOfARowBehind() throws Exception {
        String marked = "K9,Zzmark77,2022-05-05,UA,S,1990-05-05,POL,I,darbs\n";
        RegisterFixture fixture =
                rows(marked, "K8,Zzmark77,nekad,UA,S,1990,POL,I,darbs\n").with("rejects: 0", "rejects: 1");
        Counting counting = fixture.count();
        VintageFolder vintages = new VintageFolder(folder.resolve("counts/thb-lv"), "counts/thb-lv", true);

        String name = vintages.write(LocalDate.of(2026, 1, 1), counting.made(), counting, "thb-report test");

        assertThat(name).matches("2026-01-01-[0-9a-f]{8}\\.csv");
        assertThat(vintages.write(LocalDate.of(2026, 1, 2), counting.made(), counting, "thb-report test"))
                .as("the same counts again")
                .isEmpty();
        try (var files = Files.walk(folder.resolve("counts"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("Zzmark77", "K9", "nekad");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        try (var files = Files.list(folder.resolve("counts/thb-lv"))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly(name, "vintages.csv");
        }
        assertThat(counting.toString()).doesNotContain("Zzmark77");
        Files.setPosixFilePermissions(folder.resolve("counts/thb-lv"), PosixFilePermissions.fromString("rwxr-xr-x"));
        CountFailure open = org.junit.jupiter.api.Assertions.assertThrows(
                CountFailure.class, () -> vintages.write(LocalDate.of(2026, 1, 3), counting.made(), counting, "other"));
        assertThat(open.issue().toString()).startsWith("counts/thb-lv: error[REG-34]");
    }

    @Test
    void stopsWhenAskedTo() {
        RegisterCounter counter = new RegisterCounter(rows(ROW).task());
        counter.cancel();

        CountFailure failure = org.junit.jupiter.api.Assertions.assertThrows(CountFailure.class, counter::count);

        assertThat(failure.isCancelled()).isTrue();
        assertThat(folder.resolve("counts/thb-lv")).isEmptyDirectory();
    }

    @Test
    void printsItsTextWithAndWithoutValues() throws Exception {
        RegisterCounter counter = new RegisterCounter(rows(ROW).task());

        assertThat(counter.texts(true)).hasSize(2).allMatch(text -> text.startsWith("WITH cases AS (\n  ...\n)"));
        assertThat(counter.texts(false).get(0))
                .contains("('UA')".substring(1, 5))
                .doesNotContain("P1");
    }

    @Test
    void readsFlagsSeveralColumnsAndNamesOfFiles() throws Exception {
        RegisterFixture fixture = rows(ROW)
                .with("rows.csv", "offices/*.csv")
                .with("forms: veidi", "forms: {flags: {seks: SEX, darbs: LAB}}")
                .with("citizenship: pilsoniba", "citizenship: [pils1, pils2]")
                .with("organisation: iestade", "organisation: {fileName: true}")
                .with("forms: mapping/forms.csv", "area: mapping/area.csv")
                .with("area: {constant: LV}", "area: valsts")
                .file("mapping/area.csv", "own,standard\nLatvija,LV\n")
                .file("offices/POL.csv", """
                        lieta;persona;registrets;pils1;pils2;dzimums;dzimis;statuss;seks;darbs;valsts
                        K1;P1;2022-05-05;RU;LV;S;1990-05-05;I;1;0;Latvija
                        K2;P2;2022-05-05;RUS;;S;1990-05-05;I;yes;x;Latvija
                        K3;P3;2022-05-05;;;S;1990-05-05;I;varbut;;EE
                        """);

        Counting counting = fixture.count();

        assertThat(counting.made().persons("REGISTERED", "LV", "2022", "citizenship", "LV"))
                .isEqualTo(1);
        assertThat(counting.made().persons("REGISTERED", "LV", "2022", "citizenship", "RU"))
                .isEqualTo(1);
        assertThat(counting.made().persons("REGISTERED", "LV", "2022", "form", "SEX"))
                .isEqualTo(2);
        assertThat(counting.made().persons("REGISTERED", "LV", "2022", "form", "LAB"))
                .isEqualTo(1);
        assertThat(counting.made().persons("REGISTERED", "LV", "2022", "organisation", "POLICE"))
                .isEqualTo(2);
        assertThat(counting.made().persons("REGISTERED", "EE", "2022", "form", "UNK"))
                .isEqualTo(1);
        assertThat(counting.issues())
                .anyMatch(issue -> issue.toString().contains("the code \"seks: varbut\" of forms"));
    }

    @Test
    void knowsTheCodesOfTheCaseDataStandard() throws Exception {
        RegisterFixture fixture = new RegisterFixture(folder)
                .with("status: mapping/status.csv, forms: mapping/forms.csv", "status: htcds, forms: htcds")
                .with("sex: mapping/sex.csv", "sex: htcds")
                .file("rows.csv", MadeUpRegister.HEADER + """

                        K1,P1,2022-05-05,UKR,Feminine,1990-05-05,POL,ActualVictimOfTrafficking,SexualExploitation;ForcedBegging
                        """);

        assertThat(fixture.issues()).anyMatch(line -> line.contains("remark[REG-16]"));
        assertThat(CountingTest.byKey(fixture.count()))
                .containsEntry("IDENTIFIED 2022 sex F", 1L)
                .containsEntry("IDENTIFIED 2022 citizenship UA", 1L)
                .containsEntry("IDENTIFIED 2022 form-exclusive MIXED", 1L);
    }

    @Test
    void refusesAColumnOfPersonsAsCodes() {
        assertThat(rows(ROW).with("status: statuss", "status: persona").studyIssues())
                .singleElement()
                .asString()
                .contains("error[REG-5]: the column of status is that of person too");
    }

    @Test
    void printsNoValueThatIsNoCode() throws Exception {
        String name = "Zzname Zzsurname 010190-12345";
        RegisterCounter counter = new RegisterCounter(
                rows(ROW, "K2,P2,2022-05-05,UA," + name + ",1990,POL,I,darbs\n").task());

        assertThat(counter.texts(false))
                .allSatisfy(text -> assertThat(text).doesNotContain("Zzname").contains("characters)"));
    }

    @Test
    void readsWorkbooks() throws Exception {
        Files.write(
                folder.resolve("rows.xlsx"),
                MadeUpWorkbook.of(List.of(List.of("Not the table"), List.of()), MadeUpRegister.rows(21, 60)));
        RegisterFixture fixture = rows(ROW).with("\"rows.csv\"", "\"rows.xlsx\"");

        assertThat(CountingTest.byKey(fixture.count())).isEqualTo(PlainCount.of(MadeUpRegister.rows(21, 60)));
        assertThat(fixture.with("sex: dzimums", "sex: none").issues())
                .singleElement()
                .asString()
                .contains("rows.xlsx: error[REG-2]: there is no column \"none\"");
    }
}
