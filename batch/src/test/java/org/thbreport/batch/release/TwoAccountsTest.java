package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.batch.Main;

/**
 * Two accounts of one group publish into one folder. The accounts are numbers that nobody has; setpriv (util-linux) takes them on, as root
 * or by {@code sudo -n}, without which this fails.
 */
@Tag("slow")
class TwoAccountsTest {
    private static final int ANNA = 71_001;
    private static final int BERTA = 71_002;
    private static final int STRANGER = 71_003;
    private static final int OFFICE = 72_000;
    private static final int ELSEWHERE = 72_001;

    private Path folder = Path.of("");
    private Path out = Path.of("");

    /** A test's own folder is closed to other accounts; this one is not. */
    @BeforeEach
    void makeAFolderOfTheGroup() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("accounts");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        copyTheProgram(Files.createDirectory(folder.resolve("lib")));
        assertThat(as(ANNA, OFFICE, "022", "init", "study"))
                .as("anna may not write here")
                .isEqualTo(3);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(as(ANNA, OFFICE, "022", "init", "study")).as(said()).isZero();
        out = Files.createDirectory(folder.resolve("out"));
        assertThat(run(List.of("chown", ANNA + ":" + OFFICE, out.toString()))).isZero();
        assertThat(run(List.of("chmod", "2770", out.toString()))).isZero();
    }

    /** Where the program was built may be closed to other accounts. The engine for registers is large and not needed. */
    private static void copyTheProgram(Path lib) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path classes = Files.createDirectory(lib.resolve("classes"));
        for (String entry : path.split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (Files.isRegularFile(from) && !entry.contains("duckdb")) {
                Files.copy(from, lib.resolve(entry.hashCode() + "-" + from.getFileName()));
            } else if (Files.isDirectory(from)) {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.toList()) {
                        Path to = classes.resolve(from.relativize(file).toString());
                        if (!Files.exists(to)) {
                            Files.copy(file, to);
                        }
                    }
                }
            }
        }
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        assertThat(run(List.of("rm", "-rf", folder.toString()))).isZero();
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (!Files.isWritable(Path.of("/root"))) {
            line.addAll(List.of("sudo", "-n"));
        }
        line.addAll(command);
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of(folder + ".log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(Path.of(folder + ".log"));
    }

    /** Runs the program as an account. */
    private int as(int user, int group, String umask, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + user,
                "--regid=" + group,
                "--clear-groups",
                "sh",
                "-c",
                "umask " + umask + "; exec \"$@\"",
                "sh",
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.resolve("lib") + "/*:" + folder.resolve("lib/classes"),
                Main.class.getName()));
        line.addAll(List.of(arguments));
        return run(line);
    }

    private void change(String text) throws IOException {
        Path texts = folder.resolve("study/texts/en.yaml");
        Files.writeString(texts, Files.readString(texts).replaceFirst("  prevention: .*", "  prevention: " + text));
    }

    @Test
    void ofOneGroupPublishIntoOneFolder() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "077", "run", "study", "--out", "out"))
                .as(said())
                .isZero();
        Path link = out.resolve("study");
        Path first = link.toRealPath();
        change("Deterrence");
        assertThat(as(BERTA, OFFICE, "077", "run", "study", "--out", "out"))
                .as(said())
                .isZero();
        Path second = link.toRealPath();

        assertThat(second).isNotEqualTo(first);
        assertThat(Files.getAttribute(second, "unix:uid")).isEqualTo(BERTA);
        try (Stream<Path> files = Files.walk(second)) {
            files.forEach(file -> assertThat(rights(file))
                    .as("%s, whatever the umask is", file)
                    .isEqualTo(Files.isDirectory(file) ? "rwxrwxr-x" : "rw-rw-r--"));
        }
        assertThat(as(ANNA, OFFICE, "077", "verify", "out/study")).as(said()).isZero();

        // The oldest of four is Anna's, and Berta removes it.
        for (String text : List.of("Two", "Three", "Four")) {
            change(text);
            assertThat(as(BERTA, OFFICE, "022", "run", "study", "--out", "out"))
                    .as(said())
                    .isZero();
        }
        assertThat(first).doesNotExist();
        change("Five");
        assertThat(as(ANNA, OFFICE, "022", "run", "study", "--out", "out"))
                .as(said())
                .isZero();
        assertThat(Files.getAttribute(link.toRealPath(), "unix:uid")).isEqualTo(ANNA);
    }

    @Test
    void ofAnotherGroupMayNotPublishIntoAFolderThatTheProgramMade() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "000", "run", "study", "--out", "new"))
                .as(said())
                .isZero();

        assertThat(rights(folder.resolve("new"))).as("whatever the umask is").isEqualTo("rwxrwxr-x");
    }

    @Test
    void areReadersOfAFolderThatTheProgramMade() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "077", "run", "study", "--out", "site/new"))
                .as(said())
                .isZero();

        assertThat(as(STRANGER, ELSEWHERE, "077", "verify", "site/new/study"))
                .as(said())
                .isZero();
        assertThat(rights(folder.resolve("site/new")))
                .as("whatever the umask is")
                .isEqualTo("rwxr-xr-x");
    }

    /** Whoever may read a file may hold a lock on it, and nobody would publish or withdraw there any more. */
    @Test
    void ofReadersHoldNoLock() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("batch.yaml"), "out: new\nledger: state/ledger\neditions:\n  - study: study\n");

        assertThat(as(ANNA, OFFICE, "000", "batch", "batch.yaml")).as(said()).isZero();

        for (String locked : List.of(
                "new/.releases/.study.lock",
                "new/.staging/locks/1",
                "state/ledger.locks/*-study",
                "state/ledger.mv.db")) {
            String open = "test -e " + locked + " && ! cat " + locked + " > /dev/null";
            assertThat(run(List.of("sh", "-c", "cd " + folder + " && test -f " + locked)))
                    .as(locked)
                    .isZero();
            assertThat(run(List.of(
                            "setpriv",
                            "--reuid=" + STRANGER,
                            "--regid=" + ELSEWHERE,
                            "--clear-groups",
                            "sh",
                            "-c",
                            open)))
                    .as(locked)
                    .isZero();
        }
    }

    @Test
    void areToldOfAFolderInAReleaseThatTheyMayNotOpen() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "022", "run", "study", "--out", "out"))
                .as(said())
                .isZero();
        assertThat(run(List.of("mkdir", "-m", "700", out + "/study/closed"))).isZero();

        assertThat(as(BERTA, OFFICE, "022", "verify", "out/study")).isEqualTo(3);

        assertThat(said()).contains("study", "closed: error[FILE-1]: access is denied");
    }

    @Test
    void ofAnotherGroupIsToldWhyNot() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "022", "run", "study", "--out", "out"))
                .as(said())
                .isZero();

        assertThat(as(STRANGER, ELSEWHERE, "022", "run", "study", "--out", "out"))
                .isEqualTo(3);

        assertThat(said()).contains("out").doesNotContain("Exception", "\tat ");
        assertThat(said().lines().filter(line -> line.contains("error"))).hasSize(1);
    }

    /** Where everybody may write, whoever takes a release away leaves a note of it: it must not come back. */
    @Test
    void ofAnotherGroupWithdrawsForGood() throws IOException, InterruptedException {
        assertThat(as(ANNA, OFFICE, "022", "run", "study", "--out", "out"))
                .as(said())
                .isZero();
        Path release = out.resolve("study").toRealPath();
        assertThat(run(List.of("chmod", "-R", "a+rwX,g-s", out.toString()))).isZero();

        as(STRANGER, ELSEWHERE, "022", "withdraw", "out", "study", "--why", "wrong");

        assertThat(run(List.of("grep", "-q", release.getFileName().toString(), out + "/.releases/.study.withdrawn")))
                .as(said())
                .isZero();
        assertThat(as(ANNA, OFFICE, "022", "run", "study", "--out", "out"))
                .as(said())
                .isNotZero();
        assertThat(run(List.of("test", "-e", out + "/study/results.json"))).isNotZero();
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
