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
        Files.createDirectories(release.resolve("data"));
        Files.writeString(release.resolve("data/shares.csv"), "a");
        Files.writeString(release.resolve("data/changes.csv"), "b");
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
        Files.delete(release.resolve("data/shares.csv"));
        Files.writeString(release.resolve("data/changes.csv"), "forged");
        Files.writeString(release.resolve("c.txt"), "c");
        Console console = new Console(folder);

        assertThat(console.run("verify", "release")).isEqualTo(1);
        assertThat(console.err())
                .contains(
                        "release/data/shares.csv: error[VERIFY-2]",
                        "release/data/changes.csv: error[VERIFY-3]",
                        "release/c.txt: error[VERIFY-4]");
    }

    /** What another version wrote may look otherwise: it is a mismatch still, and the way out is said. */
    @Test
    void saysThatAnotherVersionMadeWhatDiffers() throws IOException {
        Files.writeString(release.resolve("briefing-en.html"), "<html lang=en><p>another page");
        new RunManifest("s", "k", "thb-report 0.1.0", "b", "1", "c", Map.of(), List.of(), List.of())
                .withOutputsOf(release)
                .write(release);
        Files.writeString(release.resolve("data.csv"), "value,figure\n\"1,share");
        Console console = new Console(folder);

        assertThat(console.run("verify", "release")).isEqualTo(1);
        assertThat(console.err()).doesNotContain("VERIFY-10");

        Files.move(release.resolve("data.csv"), release.resolve("briefing-en.pdf"));
        new RunManifest("s", "k", "thb-report 0.1.0", "b", "1", "c", Map.of(), List.of(), List.of())
                .withOutputsOf(release)
                .write(release);
        Console again = new Console(folder);
        assertThat(again.run("verify", "release")).isEqualTo(1);
        assertThat(again.err())
                .contains(
                        "remark[VERIFY-10]: the release says that it was made by thb-report 0.1.0, and this is thb-report ");
    }

    @Test
    void needsAManifest() {
        assertThat(new Console(folder).run("verify", "elsewhere")).isEqualTo(3);
    }
}
