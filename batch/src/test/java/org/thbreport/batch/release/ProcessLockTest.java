package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessLockTest {
    @TempDir
    private Path folder;

    @Test
    void keepsOtherThreadsAndProcessesOutEvenAfterAnotherThreadTried() throws IOException, InterruptedException {
        Path file = folder.resolve("locks/lv");

        try (ProcessLock held = ProcessLock.take(file).orElseThrow()) {
            assertThat(ProcessLock.take(file)).isEmpty();
            assertThat(ProcessLock.take(folder.resolve("locks/../locks/lv"))).isEmpty();
            assertThat(anotherProcessTakes(file)).as("while %s holds it", held).isFalse();
        }

        assertThat(anotherProcessTakes(file)).isTrue();
        ProcessLock.take(file).orElseThrow().close();
    }

    @ParameterizedTest
    @CsvSource({"rwxr-xr-x, rw-------", "rwxrwxr-x, rw-rw----", "rwxrwxrwx, rw-rw-rw-"})
    void isForThoseWhoMayWriteIntoItsFolder(String ofFolder, String ofLock) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(ofFolder));
        Path old = Files.createFile(folder.resolve("old"));
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

        for (Path file : List.of(old, folder.resolve("new"))) {
            ProcessLock.take(file).orElseThrow().close();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(ofLock);
        }
    }

    private static boolean anotherProcessTakes(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        int code = process.waitFor();
        assertThat(code).isIn(0, 9);
        return code == 0;
    }

    /** Ends with 0 if it can take a lock, and with 9 if not. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) throws IOException {
            System.exit(ProcessLock.take(Path.of(arguments[0])).isPresent() ? 0 : 9);
        }
    }
}
