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
