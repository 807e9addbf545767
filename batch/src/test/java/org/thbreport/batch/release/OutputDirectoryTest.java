package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void publishesAWholeFolderBehindOneLink() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);

        publish(directory, "study", "k1", "first");

        assertThat(root.resolve("study")).isSymbolicLink();
        assertThat(Files.readSymbolicLink(root.resolve("study"))).isEqualTo(Path.of(".releases", "study", "k1"));
        assertThat(root.resolve("study/data/file.txt")).hasContent("first");
        assertThat(directory.visible("study")).contains("k1");
        assertThat(root.resolve(".staging").toFile().list()).containsExactly("locks");
    }

    @Test
    void switchesToTheNewReleaseAndKeepsTheEarlierOne() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");

        publish(directory, "study", "k2", "second");

        assertThat(root.resolve("study/data/file.txt")).hasContent("second");
        assertThat(root.resolve(".releases/study/k1/data/file.txt")).hasContent("first");
    }

    @Test
    void takesAReleaseThatStandsThereWithTheSameBytes() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");
        publish(directory, "study", "k2", "second");

        publish(directory, "study", "k1", "first");

        assertThat(directory.visible("study")).contains("k1");
        assertThat(root.resolve(".releases/study").toFile().list()).containsExactlyInAnyOrder("k1", "k2");
    }

    @Test
    void passesOverAReleaseOfTheSameKeyThatWasTamperedWith() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");
        Files.writeString(root.resolve(".releases/study/k1/data/file.txt"), "forged");

        publish(directory, "study", "k1", "first");

        assertThat(directory.visible("study")).contains("k1.2");
        assertThat(root.resolve("study/data/file.txt")).hasContent("first");
    }

    @Test
    void showsNothingOfWhatIsOnlyStaged() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);

        try (StagingFolder staged = directory.stage()) {
            Files.writeString(staged.files().resolve("half.txt"), "half");

            assertThat(directory.visible("study")).isEmpty();
            assertThat(root.resolve("study")).doesNotExist();
        }
        assertThat(root.resolve(".staging").toFile().list()).containsExactly("locks");
    }

    @Test
    void sweepsTheStagingOfADeadProcessButNotThatOfALivingOne() throws IOException {
        Files.createDirectories(root.resolve(".staging/7/files"));
        Files.writeString(root.resolve(".staging/7/files/half.txt"), "half");
        Files.createDirectories(root.resolve(".staging/locks"));
        Files.writeString(root.resolve(".staging/locks/7"), "");
        Files.createDirectories(root.resolve(".staging/8"));
        OutputDirectory first = OutputDirectory.open(root);

        try (StagingFolder living = first.stage()) {
            OutputDirectory.open(root);

            assertThat(living.files()).isDirectory();
            assertThat(root.resolve(".staging").toFile().list()).containsExactlyInAnyOrder("locks", "1");
        }
    }

    @Test
    void leavesAFolderThatItDidNotMake() throws IOException {
        Files.createDirectories(root.resolve("study"));
        OutputDirectory directory = OutputDirectory.open(root);

        assertThatThrownBy(() -> publish(directory, "study", "k1", "first"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("in the way");
        assertThat(root.resolve("study")).isEmptyDirectory();
    }

    private static void publish(OutputDirectory directory, String edition, String key, String text) throws IOException {
        try (StagingFolder staged = directory.stage()) {
            Files.createDirectories(staged.files().resolve("data"));
            Files.writeString(staged.files().resolve("data/file.txt"), text);
            directory.switchTo(staged, edition, directory.install(staged, edition, key));
        }
    }
}
