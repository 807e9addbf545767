package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;

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
    void saysThatTheMemoryIsNotEnough() {
        StringWriter err = new StringWriter();
        PrintWriter full = new PrintWriter(new StringWriter()) {
            @Override
            public void println(Object line) {
                throw new OutOfMemoryError("Java heap space");
            }

            @Override
            public void println(String line) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        Environment environment = new Environment(
                Clock.systemUTC(), folder, "", "node:1", 1, Map.of(), full, new PrintWriter(err, true), 0);

        assertThat(new CommandLineProgram(environment).run("init", "study")).isEqualTo(4);

        assertThat(err.toString())
                .startsWith("thb-report: there is not enough memory")
                .doesNotContain("Error");
    }

    @Test
    void asksForACommand() {
        assertThat(console.run()).isEqualTo(2);
        assertThat(console.err()).contains("a command is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run study                                | '--out=DIR'; see 'thb-report help run'
            run study --out o --as-of 2025-13-01     | '2025-13-01' is no day; expected one such as 2025-07-10
            run study --out o --only doc             | 'doc' is none of pdf, html, xlsx, json, csv
            run study --out o --product leaflet      | 'leaflet' is none of briefing, flash
            check study --format xml                 | 'xml' is none of text, json
            schedule b.yaml --print cron             | 'cron' is none of systemd, kubernetes
            batch b.yaml --threads 0                 | expected 1 or more, but was 0
            batch b.yaml --fail-fast --keep-going    | --fail-fast, --keep-going are mutually exclusive
            batch b.yaml --dryrun                    | there is no option --dryrun, did you mean --dry-run
            verify one two                           | 'two' is one argument too many
            rnu study --out o                        | there is no command rnu, did you mean run
            chekc study                              | there is no command chekc, did you mean check
            histori                                  | there is no command histori, did you mean history
            """)
    void saysWhatIsWrongAndWhereHelpIs(String line, String expected) {
        assertThat(console.run(line.split(" "))).isEqualTo(2);
        assertThat(console.err()).contains(expected, "see 'thb-report help").doesNotContain("java.", "Error:", "index");
        assertThat(console.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "check",
                "trend",
                "init",
                "fetch",
                "batch",
                "schedule",
                "history",
                "verify",
                "import",
                "count-register",
                "returns"
            })
    void helpsWithACommandAndGivesAnExampleThatItsOwnSynopsisAllows(String command) {
        assertThat(console.run("help", command)).isZero();
        assertThat(console.out())
                .startsWith("Usage: thb-report " + command + " [-h]")
                .containsPattern("Examples?: thb-report " + command + " ")
                .doesNotContain("--version");
        assertThat(console.out().lines()).allMatch(line -> line.length() <= 100);

        // No file of the example is there: that is found only after the command line was understood.
        String example = console.out()
                .lines()
                .filter(line -> line.startsWith("Example"))
                .map(line -> line.substring(line.indexOf("thb-report ") + "thb-report ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(new Console(folder).run(example.split(" "))).as(example).isNotIn(2, 4);
    }

    @Test
    void endsWithThreeWhereItsOutputCannotBeWritten(@TempDir Path folder) {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Environment environment = new Environment(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                folder,
                "",
                "node:1",
                1,
                Map.of(),
                new PrintWriter(full, true),
                new PrintWriter(err, true),
                0);

        assertThat(new CommandLineProgram(environment).run("--version")).isEqualTo(ExitCode.UNUSABLE_FILE);
        assertThat(err.toString()).contains("error[FILE-1]: the output cannot be written");
    }
}
