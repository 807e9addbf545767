package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.command.Console;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.reference.ReferenceData;

/** The fictitious register of the examples as an office would have it: not public. */
class ProtectedStudyTest {

    @TempDir
    Path folder;

    /** Copies the register, its disclosure and one row of its statistics changed. */
    private void copy(String disclosure, String row, String changed) throws IOException {
        Path example = Path.of("..", "examples", "made-up-register");
        try (var files = Files.walk(example)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(example.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        replace("study.yaml", "disclosure: public-source", "disclosure: " + disclosure);
        replace("statistics/victims.csv", row, changed);
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, by));
    }

    @Test
    void publishesNoPlainHashOfItsInputs() throws IOException {
        copy("protect", "", "");
        OpenStudy study = OpenStudy.read(
                folder, "study", ReferenceData.load(), BrandingReading.NONE, new OfficeKeys(null, null, true));
        assertThat(study.isPublishable()).isTrue();
        assertThat(study.results().disclosure().withheld()).isPositive();
        String plain = InputFile.sha256(folder.resolve("statistics/victims.csv"));
        assertThat(study.inputs()).isNotEmpty().allSatisfy(input -> {
            assertThat(input.sha256()).startsWith("hmac:").doesNotContain(plain);
        });
        assertThat(OpenStudy.read(
                                folder,
                                "study",
                                ReferenceData.load(),
                                BrandingReading.NONE,
                                new OfficeKeys(null, null, true))
                        .inputs())
                .isEqualTo(study.inputs());
    }

    private static final String ROW = "ES,2020,NEU27_2020_FOR,190,NR,,exact";
    /** A count that nothing else comes to by chance, which its own file marks as confidential. */
    private static final String CONFIDENTIAL = "ES,2020,NEU27_2020_FOR,86423,NR,c,exact";

    @Test
    void aValueMarkedAsConfidentialStopsAStudyThatDoesNotProtect() throws IOException {
        copy("public-source", ROW, CONFIDENTIAL);
        Console console = new Console(folder);
        assertThat(console.run("check", ".")).isEqualTo(1);
        assertThat(console.err() + console.out())
                .contains("statistics/victims.csv:384: error[DISC-9]: 1 value is marked as confidential (flag c)");
    }

    @Test
    void aValueMarkedAsConfidentialIsWithheldWhereTheStudyProtects() throws IOException {
        copy("protect", ROW, CONFIDENTIAL);
        Console console = new Console(folder);
        assertThat(console.run("run", ".", "--out", "out", "--only", "csv,xlsx,html", "--lang", "en"))
                .as(console.err())
                .isZero();
        assertThat(console.err() + console.out()).doesNotContain("DISC-9", "86423", "86,423");
        // Nobody is told which of the withheld counts are confidential themselves.
        assertThat(Files.readString(folder.resolve("out/made-up-register/data/shares.csv")))
                .contains("ES,2020,")
                .doesNotContain(",c,");
        try (var files = Files.walk(folder.resolve("out"))) {
            List<Path> published = files.filter(Files::isRegularFile).toList();
            assertThat(published).anyMatch(file -> file.toString().endsWith(".xlsx"));
            for (Path file : published) {
                assertThat(text(file)).as(file.toString()).doesNotContain("86423", "86,423", "86\u00A0423");
            }
        }
    }

    /** The revisions of a study print what the vintage before said. */
    @Test
    void aConfidentialValueOfTheVintageBeforeStopsAStudyToo() throws IOException {
        copy("public-source", "", "");
        replace(
                "study.yaml",
                "    source: made-up-register\n    note: 4",
                "    source: made-up-register\n    dataset: made_up\n    note: 4");
        Path vintages = Files.createDirectories(folder.resolve("statistics/vintages/made_up"));
        Path file = folder.resolve("statistics/victims.csv");
        String now = vintage(vintages, "2025-02-01", Files.readString(file, StandardCharsets.UTF_8));
        String before = vintage(
                vintages,
                "2025-01-01",
                Files.readString(file, StandardCharsets.UTF_8).replace(ROW, CONFIDENTIAL));
        Files.writeString(
                vintages.resolve("vintages.csv"), "retrieved,sha256,address,etag,lastModified,file\n" + before + now);
        Console console = new Console(folder);
        assertThat(console.run("check", ".")).isEqualTo(1);
        assertThat(console.err() + console.out())
                .contains(":384: error[DISC-9]: 1 value is marked as confidential (flag c)");
    }

    /** A log and a history are read by others than the study is: {@code check} alone says where small counts stand. */
    @Test
    void theLogAndHistoryOfABatchNameNoPlaces() throws IOException {
        copy("refuse", "", "");
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - {study: ., languages: [en]}\n");
        Console console = new Console(folder);
        assertThat(console.run("check", ".")).isEqualTo(1);
        assertThat(console.err() + console.out()).contains("error[DISC-1]", "EE 2014");

        Console batch = new Console(folder);
        assertThat(batch.run("batch", "batch.yaml")).isEqualTo(1);
        batch.run("batch", "batch.yaml", "--dry-run");
        batch.run("history", "batch.yaml", "1");
        assertThat(batch.err() + batch.out())
                .contains("error[DISC-1]: what would be published could tell of single persons")
                .doesNotContain("EE 2014", " 2014", "victims.csv:");
    }

    /** Writes a vintage and returns its line in the list. */
    private static String vintage(Path folder, String day, String content) throws IOException {
        Path file = folder.resolve("new");
        Files.writeString(file, content);
        String sha256 = InputFile.sha256(file);
        String name = day + "-" + sha256.substring(0, 12) + ".csv";
        Files.move(file, folder.resolve(name));
        return day + "T06:00:00Z," + sha256 + ",none,,," + name + "\n";
    }

    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }
}
