package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Completion and manual page tell of every command and option, and of nothing that is hidden. */
class ShellFilesCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        assertThat(new Console(folder).run("shell-files", "shell")).isZero();
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve("shell").resolve(name));
    }

    @Test
    void theManualPageHasEveryCommandOptionAndExitCode() throws IOException {
        assertThat(file("man/man1/thb-report.1"))
                .startsWith(".TH \"THB-REPORT\" 1 ")
                .contains(".SS run\n", ".SS verify\n", ".B \"\\-\\-branding FILE\"\n", ".SH \"EXIT STATUS\"\n")
                .doesNotContain("shell\\-files", "\\-\\-theme");
    }

    @Test
    void fishCompletesCommandsOptionsAndWords() throws IOException {
        assertThat(file("completion/thb-report.fish").lines())
                .anyMatch(line -> line.startsWith("complete -c thb-report -f -n __fish_use_subcommand -a run -d "))
                .anyMatch(
                        line -> line.startsWith(
                                "complete -c thb-report -n '__fish_seen_subcommand_from run' -l product -r -f -a 'briefing flash'"))
                .noneMatch(line -> line.contains("theme") || line.contains("shell-files"));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void bashReadsItsFile() throws IOException, InterruptedException {
        assertThat(file("completion/_thb-report"))
                .startsWith("#compdef thb-report\n")
                .endsWith("\n_bash_complete -o default -F _complete_thb-report\n");
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source shell/completion/thb-report.bash; COMP_WORDS=(thb-report ru); COMP_CWORD=1;"
                                + " _complete_thb-report; echo ${COMPREPLY[@]}")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("run");
    }
}
