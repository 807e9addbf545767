package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramTest {
    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void openConsole() {
        console = new Console(folder);
    }

    @Test
    void printsItsVersion() {
        assertThat(console.run("--version")).isZero();
        assertThat(console.out()).matches("thb-report \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void helpsWithEveryCommand() {
        assertThat(console.run("help")).isZero();
        assertThat(console.out()).contains("run", "check", "init", "Exit codes:");
    }

    @Test
    void saysOnOneLineWhatIsWrongWithACommandLine() {
        assertThat(console.run("runn")).isEqualTo(2);
        assertThat(console.err()).startsWith("thb-report: ").contains("runn", "see 'thb-report help'");
        assertThat(console.err().lines()).hasSize(1);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void asksForACommand() {
        assertThat(console.run()).isEqualTo(2);
        assertThat(console.err()).contains("a command is missing");
    }
}
