package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Environment;

@Timeout(60)
class BrowserTest {
    private static final String ADDRESS = "http://127.0.0.1:1/secretsecretsecret/";

    @TempDir
    private Path folder;

    private Environment environment(Map<String, String> more, int columns) {
        return new Environment(
                Clock.systemUTC(),
                folder,
                "",
                "node:1",
                2,
                more,
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                columns);
    }

    private Environment environment(int columns) {
        return environment(Map.of("XDG_RUNTIME_DIR", folder.toString()), columns);
    }

    /** Stands for a browser: writes down what it was started with. */
    private List<String> opener() throws IOException {
        Path script = folder.resolve("opener");
        Files.writeString(
                script,
                "#!/bin/sh\necho \"$@\" > '" + folder + "/arguments.new'\n" + "mv '" + folder + "/arguments.new' '"
                        + folder + "/arguments'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return List.of(folder.resolve("missing").toString(), script.toString());
    }

    private List<Path> pages() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    /** Every user of a machine sees the arguments of every process. */
    @Test
    void theAddressStandsInAFileOfTheUserAndInNoArgument() throws Exception {
        try (Browser opened = Browser.open(environment(80), ADDRESS, false, opener())) {
            assertThat(opened).isNotNull();
            Path arguments = folder.resolve("arguments");
            for (int attempt = 0; attempt < 500 && !Files.exists(arguments); attempt++) {
                Thread.sleep(20);
            }
            Path page = Path.of(Files.readString(arguments).strip());
            assertThat(page.toString()).doesNotContain("secret");
            assertThat(page).content().contains("0;url=" + ADDRESS);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                    .isEqualTo("rw-------");
        }
        assertThat(pages()).isEmpty();
    }

    @Test
    void withoutATerminalOrWhereABuildServerRunsNothingIsOpened() throws Exception {
        for (Environment each : List.of(environment(0), environment(Map.of("CI", "true"), 80))) {
            Browser.open(each, ADDRESS, false, opener()).close();
        }
        Browser.open(environment(80), ADDRESS, true, opener()).close();
        Thread.sleep(300);
        assertThat(folder.resolve("arguments")).doesNotExist();
    }
}
