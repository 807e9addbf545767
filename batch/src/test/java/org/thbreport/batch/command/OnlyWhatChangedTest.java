package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes an edition due and what does not, through the command that an operator types. */
class OnlyWhatChangedTest {
    private static final String TWO = "editions:\n  - study: one\n  - study: two\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void publishTwoStudies() throws IOException {
        for (String study : new String[] {"one", "two"}) {
            new Console(folder).run("init", study);
            Path file = folder.resolve(study).resolve("study.yaml");
            Files.writeString(file, Files.readString(file).replaceFirst("(?m)^id: *\\S+", "id: " + study));
        }
        batch(TWO);
        assertThat(new Console(folder).run("batch", "batch.yaml", "--only", "json"))
                .isZero();
    }

    @Test
    void nothingIsDueAfterATouchARenameAStrayFileOrAnotherOutOfReachSetting() throws IOException {
        for (String file : new String[] {"study.yaml", "findings.csv", "texts/en.yaml"}) {
            Files.setLastModifiedTime(folder.resolve("one").resolve(file), FileTime.from(Instant.EPOCH));
        }
        Files.writeString(folder.resolve("one/notes-of-the-editor.txt"), "not named by the study");
        Files.move(folder.resolve("two"), folder.resolve("moved"));
        Files.move(folder.resolve("batch.yaml"), folder.resolve("old.yaml"));
        batch("keep: 7\nledger: elsewhere/ledger\nembargo: 2025-01-01T09:00 Europe/Riga\n"
                + "schedule:\n  - {cron: \"0 6 * * MON\", zone: Europe/Riga}\n"
                + "editions:\n  - study: moved\n  - study: one\n");

        assertThat(dryRun()).isEqualTo("two: unchanged\none: unchanged\n");
    }

    @Test
    void aChangedInputMakesOnlyItsOwnStudyDue() throws IOException {
        Path findings = folder.resolve("one/findings.csv");
        Files.writeString(findings, Files.readString(findings).stripTrailing() + "\n\n");

        assertThat(dryRun()).isEqualTo("one: due: input findings.csv changed\ntwo: unchanged\n");
    }

    @Test
    void aTextOfALanguageMakesItsStudyDue() throws IOException {
        append("two/texts/en.yaml");

        assertThat(dryRun()).isEqualTo("one: unchanged\ntwo: due: input texts/en.yaml changed\n");
    }

    @Test
    void aSettingThatReachesAnEditionMakesItDueAndNoOther() throws IOException {
        batch("editions:\n  - study: one\n  - {study: two, editorNotes: true, products: [briefing, flash]}\n");

        assertThat(dryRun())
                .isEqualTo("one: unchanged\n"
                        + "two: due: setting editorNotes changed from 'false' to 'true'; "
                        + "setting products changed from 'briefing' to 'briefing flash'\n");
    }

    @Test
    void anotherProgramMakesAllDue() throws IOException {
        for (String study : new String[] {"one", "two"}) {
            Path manifest = folder.resolve("out").resolve(study).resolve("manifest.json");
            String text = Files.readString(manifest);
            assertThat(text).containsPattern("\"build\": \"[0-9a-f]{16}\"");
            Files.writeString(manifest, text.replaceFirst("\"build\": \"[0-9a-f]{16}\"", "\"build\": \"earlier\""));
        }

        assertThat(dryRun())
                .isEqualTo("one: due: program changed: its classes, texts, branding, fonts or libraries\n"
                        + "two: due: program changed: its classes, texts, branding, fonts or libraries\n");
    }

    @Test
    void aDryRunMakesNoFolderAndNoLedger() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(
                elsewhere.resolve("batch.yaml"), "out: out\neditions:\n  - study: " + folder.resolve("one") + "\n");

        Console console = new Console(elsewhere);

        assertThat(console.run("batch", "batch.yaml", "--dry-run")).isZero();
        assertThat(console.out()).isEqualTo("one: due: there is no release yet\n");
        assertThat(elsewhere.toFile().list()).containsExactly("batch.yaml");
    }

    @Test
    void aDryRunFailsLikeTheRunWouldWhereAStudyIsBroken() throws IOException {
        Files.delete(folder.resolve("one/findings.csv"));
        Console console = new Console(folder);

        assertThat(console.run("batch", "batch.yaml", "--dry-run", "--only", "json"))
                .isEqualTo(1);
        assertThat(console.out()).contains("one: cannot be made: one/").contains("two: unchanged");
    }

    private String dryRun() {
        Console console = new Console(folder);
        assertThat(console.run("batch", "batch.yaml", "--dry-run", "--only", "json"))
                .as(console.err())
                .isZero();
        return console.out();
    }

    private void batch(String text) throws IOException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\n" + text);
    }

    private void append(String file) throws IOException {
        Files.writeString(folder.resolve(file), "# a remark\n", StandardOpenOption.APPEND);
    }
}
