package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/** Limits that the JDK's server reads once in a process: they hold however the program is started. */
@Tag("slow")
@Timeout(120)
class PreviewLimitsTest {
    private static final int MOST_CONNECTIONS = 64;

    @TempDir
    private Path folder;

    @Test
    void requestsThatDoNotEndAndTooManyConnectionsAreClosed() throws Exception {
        new Console(folder).run("init", "study");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.thbreport.batch.Main",
                        "preview",
                        "study",
                        "--no-open")
                .directory(folder.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<Socket> open = new ArrayList<>();
        try {
            int port = port(program);
            try (Socket half = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                half.setSoTimeout(40_000);
                half.getOutputStream().write("GET / HT".getBytes(StandardCharsets.ISO_8859_1));
                half.getOutputStream().flush();
                assertThat(half.getInputStream().read()).isNegative();
            }
            for (int number = 0; number < MOST_CONNECTIONS; number++) {
                open.add(new Socket(InetAddress.getByName("127.0.0.1"), port));
            }
            Thread.sleep(500);
            try (Socket more = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                more.setSoTimeout(5_000);
                assertThat(more.getInputStream().read()).isNegative();
            }
        } finally {
            for (Socket each : open) {
                each.close();
            }
            program.destroy();
            program.waitFor();
        }
    }

    private static int port(Process program) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        return URI.create(String.valueOf(lines.readLine())).getPort();
    }
}
