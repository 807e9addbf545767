package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.release.RunManifest;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Path release;

    @BeforeEach
    void makeARelease() throws IOException {
        release = Files.createDirectories(folder.resolve("release"));
        Files.writeString(release.resolve("a.txt"), "a");
        Files.writeString(release.resolve("b.txt"), "b");
        new RunManifest("s", "k", "p", "b", "1", "c", Map.of(), List.of(), List.of())
                .withOutputsOf(release)
                .write(release);
    }

    @Test
    void findsARelaseAsItWasPublished() {
        Console console = new Console(folder);

        assertThat(console.run("verify", "release")).isZero();
        assertThat(console.out()).contains("as it was published");
    }

    @Test
    void findsWhatIsGoneChangedAndNew() throws IOException {
        Files.delete(release.resolve("a.txt"));
        Files.writeString(release.resolve("b.txt"), "forged");
        Files.writeString(release.resolve("c.txt"), "c");
        Console console = new Console(folder);

        assertThat(console.run("verify", "release")).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "release/a.txt: error[VERIFY-2]",
                        "release/b.txt: error[VERIFY-3]",
                        "release/c.txt: error[VERIFY-4]");
    }

    @Test
    void needsAManifest() {
        assertThat(new Console(folder).run("verify", "elsewhere")).isEqualTo(3);
    }
}
