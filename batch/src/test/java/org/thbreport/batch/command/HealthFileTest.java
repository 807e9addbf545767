package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is replaced as a whole, so that nothing else may stand in its place: a batch of the administrator replaced a device. */
class HealthFileTest {

    @TempDir
    private Path folder;

    @Test
    void aBatchTakesNoDevicePipeOrLinkForItsHealthFile() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("batch.yaml"), "out: out\neditions:\n  - {study: study, languages: [en]}\n");
        Files.writeString(folder.resolve("other.txt"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("other.txt"));
        Path device = Files.createSymbolicLink(folder.resolve("device.json"), Path.of("/dev/full"));
        Files.createDirectory(folder.resolve("folder.json"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.json").toString())
                        .start()
                        .waitFor())
                .isZero();
        for (String file : new String[] {"link.json", "device.json", "folder.json", "pipe.json"}) {
            Console console = new Console(folder);
            assertThat(console.run("batch", "batch.yaml", "--health", file))
                    .as(file)
                    .isEqualTo(3);
            assertThat(console.err())
                    .contains("error[FILE-1]: is in the way: the health file takes the place of a plain file alone");
        }
        assertThat(link).isSymbolicLink();
        assertThat(device).isSymbolicLink();
        assertThat(folder.resolve("other.txt")).hasContent("kept");
        assertThat(folder.resolve("pipe.json")).exists();
        assertThat(Files.isRegularFile(folder.resolve("pipe.json"))).isFalse();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsWrittenBesideItGoesThroughNoLink() throws IOException {
        Files.writeString(folder.resolve("other.txt"), "kept");
        Files.createSymbolicLink(folder.resolve("health.json.new"), Path.of("other.txt"));

        HealthFile.write(folder.resolve("health.json"), "ok", "nothing due", Instant.EPOCH);

        assertThat(folder.resolve("other.txt")).hasContent("kept");
        assertThat(Files.isRegularFile(folder.resolve("health.json"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(folder.resolve("health.json")).content().contains("nothing due");
    }
}
