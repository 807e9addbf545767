package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of a batch that wait until somebody approves them. */
class ApproveCommandTest {
    private static final Pattern KEY = Pattern.compile("thb-report approve /\\S*/batch\\.yaml (\\S+) ([0-9a-f]{64})");

    @TempDir
    private Path folder;

    private String edition = "";
    private String key = "";

    @BeforeEach
    void makeABatch() throws IOException {
        new Console(folder).run("init", "study");
    }

    private void batch(String more) throws IOException {
        Files.writeString(
                folder.resolve("batch.yaml"), "out: out\napprove: true\n" + more + "editions: [{study: study}]\n");
    }

    private Console console(String time, int code, String... arguments) {
        return Console.ended(folder, time, code, arguments);
    }

    private void waits(String time) {
        Console console = console(time, 0, "batch", "batch.yaml", "--only", "html,json");
        Matcher told = KEY.matcher(console.out());
        assertThat(told.find()).as(console.out()).isTrue();
        edition = told.group(1);
        key = told.group(2);
    }

    private Path link() {
        return folder.resolve("out").resolve(edition);
    }

    @Test
    void aReleaseIsSeenWhenItWasApprovedAndNotBefore() throws IOException {
        batch("");
        waits("2025-07-10T12:00:00Z");
        assertThat(link()).doesNotExist();
        waits("2025-07-10T13:00:00Z");
        assertThat(console("2025-07-10T13:00:00Z", 1, "run", "study", "--out", "out", "--only", "html,json")
                        .err())
                .contains("error[EDITION-4]", "until its release is approved");

        Console wrong = console("2025-07-10T14:00:00Z", 1, "approve", "batch.yaml", edition, "0123456789");
        assertThat(wrong.err()).contains("error[APPROVE-2]", "expected 8 characters or more of " + key);
        Console right = console("2025-07-10T14:00:00Z", 0, "approve", "batch.yaml", edition, key.substring(0, 8));

        assertThat(right.out()).isEqualTo(edition + " " + key + ": approved; readers see it\n");
        assertThat(link().toRealPath().getFileName()).hasToString(key);
        Console again = console("2025-07-10T14:00:00Z", 0, "approve", "batch.yaml", edition, key.substring(0, 8));
        assertThat(again.out()).isEqualTo(edition + " " + key + ": nothing was to be done; readers see it\n");
        assertThat(console("2025-07-10T15:00:00Z", 0, "batch", "batch.yaml", "--only", "html,json")
                        .out())
                .contains("1 unchanged");
    }

    @Test
    void approvalAndTheEndOfAnEmbargoMustBothCome() throws IOException {
        batch("embargo: 2025-07-11T09:00 Europe/Riga\n");
        waits("2025-07-10T12:00:00Z");

        Console early = console("2025-07-10T13:00:00Z", 0, "approve", "batch.yaml", edition, key);
        assertThat(early.out()).endsWith("approved; visible from 2025-07-11T06:00:00Z\n");
        assertThat(link()).doesNotExist();

        assertThat(console("2025-07-11T06:00:05Z", 0, "batch", "batch.yaml", "--only", "html,json")
                        .out())
                .contains("1 published");
        assertThat(link()).exists();
    }

    @Test
    void theOfficeFindsWhatANewReleaseChangesBesideIt() throws IOException {
        batch("");
        waits("2025-07-10T12:00:00Z");
        console("2025-07-10T12:00:00Z", 0, "approve", "batch.yaml", edition, key);
        Path texts = folder.resolve("study/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts).replaceFirst("(?m)^(  [a-z-]+: \"?[^\"\\n]+)", "$1 indeed"));

        waits("2025-07-11T12:00:00Z");

        Path office = folder.resolve("out/.releases/.office");
        assertThat(office.resolve(edition).resolve(key)).isDirectoryContaining("glob:**changes.html");
        assertThat(office.resolve(edition).resolve(key).resolve("changes.json"))
                .content()
                .contains(" indeed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office)))
                .isEqualTo("rwx------");
        assertThat(link().resolve("briefing-en.html")).content().doesNotContain(" indeed");
        assertThat(link().toFile().list()).doesNotContain("changes.html", "changes.json");

        console("2025-07-11T13:00:00Z", 0, "approve", "batch.yaml", edition, key);
        assertThat(link().resolve("briefing-en.html")).content().contains(" indeed");
    }

    @Test
    void aBatchThatAsksForNoneIsSaid() throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions: [{study: study}]\n");

        assertThat(console("2025-07-10T12:00:00Z", 1, "approve", "batch.yaml", "study", "0123456789")
                        .err())
                .startsWith("batch.yaml: error[APPROVE-1]");
    }
}
