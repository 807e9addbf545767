package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.SeedStudy;
import org.thbreport.xlsx.readback.XlsxAnnexReader;
import org.thbreport.xlsx.readback.XlsxWords;

/** From the rows of the example to counts, and from counts to a study and to returns, by the commands of a user. */
class RegisterCommandsTest {
    @TempDir
    private Path folder;

    private Path study = Path.of("");
    private Console console;

    @BeforeEach
    void copyTheExample() throws IOException {
        study = folder.resolve("study");
        SeedStudy.example("case-register", study);
        console = new Console(folder);
    }

    private void replace(String from, String to) throws IOException {
        String text = Files.readString(study.resolve("study.yaml"));
        assertThat(text).contains(from);
        Files.writeString(study.resolve("study.yaml"), text.replace(from, to));
    }

    @Test
    void theCountsOfTheExampleAreThoseOfItsRows() throws IOException {
        assertThat(console.run("count-register", "study", "--as-of", "2025-06-02"))
                .isZero();

        assertThat(console.err()).doesNotContain("error[").doesNotContain("warning[REG-31]");
        assertThat(console.out())
                .contains("victims: 600 rows counted by DuckDB, 0 refused")
                .contains("convicted: 133 rows counted by DuckDB, 0 refused")
                .contains("the same counts as before; no new file")
                .doesNotContain(".csv\n");
    }

    @Test
    void countsAndKeepsVintages() throws IOException {
        deleteCounts();
        assertThat(console.run("check", "study")).isEqualTo(3);
        assertThat(console.err()).contains("error[REG-30]: the register \"victims\" has not been counted");

        assertThat(console.run("count-register", "study", "--register", "victims", "--progress"))
                .isZero();
        assertThat(console.err()).contains("registers 1/1: victims: 600 rows read, 100 %; done");
        assertThat(console.out()).containsPattern("study/registers/counts/victims/2025-07-10-[0-9a-f]{8}\\.csv");
        assertThat(console.run("count-register", "study", "--register", "convicted", "--format", "json"))
                .isZero();

        Console checked = new Console(folder);
        assertThat(checked.run("check", "study")).isZero();

        replace("include: [IDENTIFIED, PRESUMED]", "include: [IDENTIFIED]");
        Console changed = new Console(folder);
        assertThat(changed.run("check", "study")).isZero();
        assertThat(changed.err()).contains("warning[REG-31]: the study describes the register otherwise");
    }

    private void deleteCounts() throws IOException {
        try (Stream<Path> files = Files.walk(study.resolve("registers/counts"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void keepsCountsOfRealPersonsFromOthers() throws IOException {
        replace("madeUp: true", "madeUp: false");
        Path counts = study.resolve("registers/counts/victims");
        Files.setPosixFilePermissions(counts, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(console.run("count-register", "study", "--register", "victims"))
                .isEqualTo(1);
        assertThat(console.err()).contains("study/registers/counts/victims: error[REG-34]");
    }

    @Test
    void printsTheTextThatRuns() {
        assertThat(console.run("count-register", "study", "--register", "victims", "--print", "sql"))
                .isZero();
        assertThat(console.out()).contains("GROUP BY GROUPING SETS", "'VN'").doesNotContain("P0");

        Console offline = new Console(folder);
        assertThat(offline.run("count-register", "study", "--print", "sql", "--offline"))
                .isZero();
        assertThat(offline.out()).contains("WITH cases AS (\n  ...\n)").doesNotContain("'VN'");
    }

    @Test
    void saysWhatIsWrongWithTheCommandOrTheStudy() throws IOException {
        assertThat(console.run("count-register", "study", "--register", "victim"))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("error[REG-1]: there is no register with the id victim; the study has victims, convicted");

        replace(
                "sex: dzimums\n      birth: dzimis\n      organisation",
                "sex: dzimumz\n      birth: dzimis\n      organisation");
        Console wrong = new Console(folder);
        assertThat(wrong.run("count-register", "study", "--register", "victims"))
                .isEqualTo(1);
        assertThat(wrong.err()).contains("study/registers/victims.csv:1: error[REG-2]", "did you mean \"dzimums\"?");

        replace("id: victims", "id: victims\n    colour: blue");
        Console faulty = new Console(folder);
        assertThat(faulty.run("count-register", "study")).isEqualTo(1);
        assertThat(faulty.err()).contains("error[STUDY-1]: unknown key \"colour\"", "nothing was counted");
    }

    @Test
    void readsAPasswordThatOthersCannot() throws IOException {
        replace(
                "connection: {files: \"registers/victims.csv\"}",
                "connection: {jdbc: \"jdbc:postgresql://127.0.0.1:1/thb?user=x\", passwordFile: secret}\n    relation: t");
        Files.writeString(study.resolve("secret"), "geheim");
        Files.setPosixFilePermissions(study.resolve("secret"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(console.run("count-register", "study", "--register", "victims"))
                .isEqualTo(1);
        assertThat(console.err()).contains("study/secret: error[REG-4]").doesNotContain("geheim");

        Files.setPosixFilePermissions(study.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
        Console away = new Console(folder);
        assertThat(away.run("count-register", "study", "--register", "victims")).isEqualTo(3);
        assertThat(away.err())
                .contains(
                        "error[REG-33]: reading jdbc:postgresql://127.0.0.1:1/thb is not possible: the database does not answer")
                .doesNotContain("geheim")
                .doesNotContain("user=");
    }

    @Test
    void makesReturnsWithAReportOnWhatIsMissing() throws IOException {
        assertThat(console.run(
                        "returns",
                        "study",
                        "--kind",
                        "eu-19a",
                        "--period",
                        "2024",
                        "--out",
                        "r",
                        "--as-of",
                        "2025-10-01"))
                .isZero();
        assertThat(console.err())
                .contains("warning[RET-2]: blank cells: ")
                .contains("remark[RET-4]: the return for 2024 is made on 2025-10-01, after 2025-09-30");
        Path out = folder.resolve("r");
        assertThat(Files.readString(out.resolve("eu-19a/victims-by-citizenship.csv")))
                .contains("2024,LV,BD,Bangladesh,2,1,3,");
        assertThat(Files.readString(out.resolve("eu-19a/victims-by-sex-and-age.csv")))
                .contains("2024,LV,F*UNK,\"women and girls, age not known\",1,0,1,");
        List<String> sex = Files.readAllLines(out.resolve("eu-19a/victims-by-sex.csv"));
        assertThat(sex.get(0)).startsWith("# For the authority that transmits").endsWith("Not for publication.");
        assertThat(sex.get(1)).isEqualTo("year,country,category,label,identified,presumed,number,blank because");
        assertThat(sex)
                .anyMatch(line -> line.startsWith("2024,LV,F,women and girls,"))
                .contains("2024,LV,OTH,other,0,0,0,");
        assertThat(Files.readString(out.resolve("eu-19a/suspected.csv")))
                .contains(",TOTAL,suspected persons,,the study has no register of this population");
        assertThat(Files.readString(out.resolve("completeness.csv")))
                .contains("convicted-by-sex,2024,LV,REGISTERED,OTH,zero,")
                .contains("victims-by-form,2024,LV,REGISTERED,SEVERAL,filled,");
        assertThat(Files.readString(out.resolve("completeness.md")))
                .contains("a person with several counts in each")
                .contains("- `victims`, victims: 600 rows, 0 refused");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");

        byte[] workbook = Files.readAllBytes(out.resolve("eu-19a.xlsx"));
        assertThat(String.join("\n", XlsxWords.of(workbook)))
                .contains("For the authority that transmits", "Not for publication.", "persons convicted of using");
        assertThat(new XlsxAnnexReader(workbook, Set.of()).numbers())
                .extracting(number -> number.id() + "=" + Math.round(number.value()))
                .contains("victims-by-sex.2024.LV.F.identified=35", "victims-by-sex.2024.LV.OTH.number=0")
                .noneMatch(number -> number.startsWith("suspected.2024"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("eu-19a.xlsx"))))
                .isEqualTo("rw-------");

        Console glotip = new Console(folder);
        assertThat(glotip.run("returns", "study", "--kind", "glotip", "--out", "g"))
                .isZero();
        assertThat(folder.resolve("g/glotip-2021.csv")).exists();
        assertThat(Files.readString(folder.resolve("g/glotip-2024.csv")))
                .contains(
                        "offences,,TOTAL,offences of trafficking in persons that were recorded,,a register of persons does not count them")
                .contains("victims-by-sex-and-age,LV,F*CHILD,girls,");

        assertThat(new Console(folder).run("returns", "study", "--kind", "eu-19b", "--out", "x"))
                .isEqualTo(2);
        assertThat(new Console(folder).run("returns", "study", "--kind", "glotip", "--period", "x", "--out", "x"))
                .isEqualTo(2);
    }

    /** A return has what the study withholds: whoever publishes it gives that away, and the study has to know. */
    @Test
    void aReturnOfAProtectedStudyTellsThatItsCountsMayBecomePublic() throws IOException {
        String[] command = {"returns", "study", "--kind", "eu-19a", "--period", "2024", "--out", "r"};
        assertThat(console.run(command)).isZero();
        assertThat(console.err()).doesNotContain("RET-5");
        replace("disclosure: public-source", "disclosure: protect");
        Console protect = new Console(folder);
        assertThat(protect.run(command)).isZero();
        assertThat(protect.err())
                .contains("warning[RET-5]: ")
                .contains("cells of the return hold a count that could identify a person")
                .contains("alreadyPublic");
    }

    @Test
    void beginsAStudyFromAnExport() throws IOException {
        assertThat(console.run("init", "new", "--from", "study/registers/victims.csv"))
                .isZero();

        assertThat(console.out())
                .contains("columns found: case, person, date, citizenship, sex, birth, organisation, status, forms");
        String yaml = Files.readString(folder.resolve("new/study.yaml"));
        assertThat(yaml)
                .contains("connection: {files: \"../study/registers/victims.csv\", dates: [yyyy-MM-dd]}")
                .contains("forms: {column: veidi, separator: \";\"}")
                .contains("periods: {unit: year, from: 2018, to: ");
        assertThat(Files.readString(folder.resolve("new/mapping/sex.csv"))).isEqualTo("own,standard,label\nS,,\nV,,\n");

        Console checked = new Console(folder);
        assertThat(checked.run("check", "new")).isZero();
        assertThat(checked.run("count-register", "new")).isEqualTo(1);
        assertThat(checked.err()).contains("new/mapping/sex.csv:2:3: error[REG-10]: there is no standard code \"\"");

        assertThat(new Console(folder).run("init", "other", "--from", "none.csv"))
                .isEqualTo(3);
        Files.writeString(folder.resolve("damaged.parquet"), "PAR1 Zzmark77");
        Console damaged = new Console(folder);
        assertThat(damaged.run("init", "other", "--from", "damaged.parquet")).isEqualTo(3);
        assertThat(damaged.err())
                .isEqualTo(
                        "damaged.parquet: error[REG-26]: the file cannot be read; expected a CSV, XLSX or Parquet file,"
                                + " a text in UTF-8\n");
    }

    @Test
    @org.junit.jupiter.api.Tag("slow")
    void aBatchCountsAndPublishesByOneCommand() throws IOException {
        deleteCounts();
        Files.writeString(
                folder.resolve("batch.yaml"),
                "out: out\ncount: period\neditions:\n  - {study: study, languages: [en]}\n");

        assertThat(console.run("batch", "batch.yaml", "--only", "pdf"))
                .as(console::err)
                .isZero();
        assertThat(folder.resolve("out/case-register/briefing-en.pdf")).exists();

        replace(
                "sex: dzimums\n      birth: dzimis\n      organisation",
                "sex: none\n      birth: dzimis\n      organisation");
        Console failing = new Console(folder);
        assertThat(failing.run("batch", "batch.yaml", "--only", "pdf")).isEqualTo(1);
        assertThat(failing.err())
                .contains(
                        "study/registers/victims.csv:1: error[REG-2]: there is no column \"none\"",
                        "nothing was published");
    }
}
