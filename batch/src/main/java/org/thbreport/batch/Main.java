package org.thbreport.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.thbreport.batch.command.CommandLineProgram;

/** Entry of the program. The only class that knows the real clock, environment, streams and exit. */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Environment environment = new Environment(
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                System.getProperty("java.class.path"),
                machine() + ":" + ProcessHandle.current().pid(),
                Runtime.getRuntime().availableProcessors(),
                System.getenv(),
                out,
                err,
                System.in,
                Integer.getInteger("thbreport.columns", 0));
        int code = new CommandLineProgram(environment).run(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            return "localhost";
        }
    }
}
