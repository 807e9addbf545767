package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void openConsole() {
        console = new Console(folder);
    }

    @Test
    void makesAStudyFolder() {
        assertThat(console.run("init", "study")).isZero();

        assertThat(folder.resolve("study/study.yaml")).content().startsWith("# yaml-language-server: $schema=");
        assertThat(folder.resolve("study/texts/en.yaml")).exists();
        assertThat(console.out()).contains("study/findings.csv", "thb-report check study");
    }

    /** Nearly all that a study can have, to delete from: it can be checked and published as it is. */
    @Test
    void makesAFullStudyFolder() throws IOException {
        assertThat(console.run("init", "COM (2025) 635", "--full")).isZero();
        assertThat(console.out()).contains("answers.csv");
        assertThat(new Console(folder).run("run", "COM (2025) 635", "--out", "out", "--only", "json"))
                .isZero();
        assertThat(folder.resolve("out/com-2025-635/results.json")).content().contains("\"reflection-days\"");
    }

    @Test
    void leavesAFolderThatHoldsSomething() throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/mine.txt"), "mine");

        assertThat(console.run("init", "study")).isEqualTo(3);

        assertThat(console.err())
                .isEqualToIgnoringNewLines("study: error[FILE-2]: is not empty; a new or an empty folder is needed");
        assertThat(folder.resolve("study").toFile().list()).containsExactly("mine.txt");
    }
}
