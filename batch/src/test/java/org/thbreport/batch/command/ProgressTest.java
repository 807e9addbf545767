package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of long work, on a terminal of 100 columns and without one. */
class ProgressTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeABatch() throws IOException {
        new Console(folder).run("init", "study");
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - study: nowhere\n  - study: study\n");
    }

    @Test
    void aBatchShowsABarOnATerminalAndItsFailuresAboveIt() {
        Console console = onATerminal();

        assertThat(console.run("batch", "batch.yaml", "--threads", "1")).isEqualTo(1);

        String err = console.err();
        assertThat(err.split("\r\u001b\\[K"))
                .anyMatch(line -> line.matches("editions 2/2 \\[=+] 100% {2}0:00:00 left {2}1 published, 1 failed"))
                .allMatch(line -> line.indexOf('\n') >= 0 || line.length() < 100);
        assertThat(err).contains("K[1/2] nowhere: failed (nowhere: error[");
        assertThat(err).as("a bar is taken away at the end").endsWith("\r\u001b[K");
        assertThat(err).as("a bar takes the place of lines for what went well").doesNotContain("published (");
    }

    @Test
    void aBatchWritesPlainLinesElsewhere() {
        Console console = new Console(folder);

        console.run("batch", "batch.yaml", "--threads", "1");

        assertThat(console.err()).doesNotContain("\r", "\u001b");
        assertThat(console.err().lines()).hasSize(2).anyMatch(line -> line.matches("\\[2/2] .*: published .*"));
    }

    @Test
    void aBarCanBeRefused() {
        Console console = onATerminal();

        console.run("batch", "batch.yaml", "--no-progress");

        assertThat(console.err()).doesNotContain("\u001b").contains("[2/2]");
    }

    @Test
    void aRunShowsABarOnATerminal() {
        Console console = onATerminal();

        assertThat(console.run("run", "study", "--out", "out")).isZero();

        assertThat(console.err()).contains(" 100%  0:00:00 left  data/shares.csv");
        assertThat(console.out()).doesNotContain("\u001b");
    }

    @Test
    void aRunWritesALineForEachFileWhereThatIsAsked() {
        Console silent = new Console(folder);
        silent.run("run", "study", "--out", "out");
        assertThat(silent.err()).doesNotContain("results.json");

        Console asked = new Console(folder);
        asked.run("run", "study", "--out", "out", "--progress");
        long files = asked.out().lines().filter(line -> line.startsWith("out/")).count();
        // The manifest is written last and is no step.
        assertThat(asked.err().lines().filter(line -> !line.contains("remark[")))
                .hasSize((int) files - 1)
                .allMatch(line -> line.matches("\\S+ \\d+/" + (files - 1) + ": \\S+\\.(pdf|html|xlsx|json|csv)"));
    }

    private Console onATerminal() {
        return new Console(folder, Instant.parse("2025-07-10T12:00:00Z"), 100);
    }
}
