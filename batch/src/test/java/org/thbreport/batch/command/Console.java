package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.thbreport.batch.Environment;

/** Runs command lines in the test's own process and keeps what they print. */
public final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Environment environment;

    public Console(Path workingFolder) {
        this(workingFolder, Instant.parse("2025-07-10T12:00:00Z"));
    }

    public Console(Path workingFolder, Instant now) {
        this(workingFolder, now, 0);
    }

    public Console(Path workingFolder, Instant now, int columns) {
        this(workingFolder, now, columns, Map.of());
    }

    /** Makes one with variables of the environment. */
    public Console(Path workingFolder, Map<String, String> variables) {
        this(workingFolder, Instant.parse("2025-07-10T12:00:00Z"), 0, variables);
    }

    private Console(Path workingFolder, Instant now, int columns, Map<String, String> variables) {
        environment = new Environment(
                Clock.fixed(now, ZoneOffset.UTC),
                workingFolder,
                System.getProperty("java.class.path"),
                "node:1",
                2,
                variables,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                columns);
    }

    /** Runs a command line at a time and makes sure of how it ends. */
    public static Console ended(Path workingFolder, String time, int code, String... arguments) {
        Console console = new Console(workingFolder, Instant.parse(time));
        assertThat(console.run(arguments)).as(console.out() + console.err()).isEqualTo(code);
        return console;
    }

    public int run(String... arguments) {
        return new CommandLineProgram(environment).run(arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
