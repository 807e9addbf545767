package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        Files.createDirectories(root.resolve(".staging/notes"));
        OutputDirectory first = OutputDirectory.open(root);

        try (StagingFolder living = first.stage()) {
            OutputDirectory.open(root);

            assertThat(living.files()).isDirectory();
            assertThat(root.resolve(".staging").toFile().list()).containsExactlyInAnyOrder("locks", "1", "8", "notes");
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

    @Test
    void removesAndWritesNothingBehindALink(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("7/files"));
        Files.createDirectories(elsewhere.resolve("locks"));
        Files.writeString(elsewhere.resolve("locks/7"), "");
        Files.createSymbolicLink(root.resolve(".staging"), elsewhere);

        assertThatThrownBy(() -> OutputDirectory.open(root))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining(".staging")
                .hasMessageContaining("is no folder of this program");
        assertThat(elsewhere.resolve("7/files")).isDirectory();

        Files.delete(root.resolve(".staging"));
        Files.createSymbolicLink(root.resolve(".releases"), elsewhere);
        OutputDirectory directory = OutputDirectory.open(root);
        assertThatThrownBy(() -> publish(directory, "study", "k1", "first"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(elsewhere.toFile().list()).containsExactlyInAnyOrder("7", "locks");
    }

    @Test
    void leavesALinkThatItDidNotMake(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(root.resolve("study"), elsewhere);
        OutputDirectory directory = OutputDirectory.open(root);

        assertThatThrownBy(() -> publish(directory, "study", "k1", "first"))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("in the way");
        assertThat(Files.readSymbolicLink(root.resolve("study"))).isEqualTo(elsewhere);
        assertThat(directory.visible("study")).isEmpty();
    }

    @Test
    void givesUpOnlyReleasesThatCarryItsMark(@TempDir Path elsewhere) throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        for (String key : List.of("k1", "k2", "k3")) {
            publish(directory, "study", key, key);
        }
        Files.createDirectories(root.resolve(".releases/study/backup"));
        Files.createSymbolicLink(root.resolve(".releases/study/k0"), elsewhere);

        assertThat(directory.surplus("study", List.of("k2"))).containsExactly("k1");
    }

    @Test
    void keepsTheNewestReleasesUnlessABatchDoes() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        for (int number = 1; number <= 6; number++) {
            publish(directory, "study", "k" + number, "text " + number);
            Files.setLastModifiedTime(
                    root.resolve(".releases/study/k" + number + "/manifest.json"),
                    FileTime.from(Instant.EPOCH.plusSeconds(number)));
        }
        publish(directory, "study", "k1", "text 1");

        try (StagingFolder staged = directory.stage()) {
            directory.keepNewest(staged, "study", 3);
        }
        assertThat(root.resolve(".releases/study").toFile().list()).containsExactlyInAnyOrder("k1", "k4", "k5", "k6");

        directory.id("seed");
        try (StagingFolder staged = directory.stage()) {
            directory.keepNewest(staged, "study", 0);
        }
        assertThat(root.resolve(".releases/study").toFile().list()).hasSize(4);
    }

    @Test
    void remembersWhatABatchKeepsBackAndWhichBatchItWas() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");
        EditionMarks marks = directory.marks("study");
        Instant until = Instant.parse("2026-12-01T07:00:00Z");

        assertThat(marks.keptBack(Instant.EPOCH)).isEmpty();
        marks.keepBack(until);
        assertThat(marks.keptBack(until.minusSeconds(1))).contains(until);
        assertThat(marks.keptBack(until)).isEmpty();
        marks.endKeepingBack();
        assertThat(marks.keptBack(Instant.EPOCH)).isEmpty();

        assertThat(marks.madeBy("a.yaml")).isEmpty();
        assertThat(marks.madeBy("a.yaml")).isEmpty();
        assertThat(marks.madeBy("b.yaml")).contains("a.yaml");
    }

    @Test
    void letsNobodyReadWhatIsNotPublished() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        Path release;
        try (StagingFolder staged = directory.stage()) {
            fill(staged, "k1", "first");
            assertThat(rights(staged.files())).isEqualTo("rwx------");
            release = directory.release("study", directory.install(staged, "study", "k1"));
            assertThat(rights(release)).isEqualTo("rwx------");

            Files.setPosixFilePermissions(
                    release.resolve("data/file.txt"), PosixFilePermissions.fromString("rw-------"));
            directory.switchTo(staged, "study", "k1");
        }
        assertThat(rights(release)).isEqualTo("rwxr-xr-x");
        assertThat(rights(release.resolve("data"))).isEqualTo("rwxr-xr-x");
        assertThat(rights(release.resolve("data/file.txt"))).isEqualTo("rw-r--r--");
    }

    @Test
    void letsTheGroupPublishWhereTheGroupMayWrite() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxr-x"));
        OutputDirectory directory = OutputDirectory.open(root);

        publish(directory, "study", "k1", "first");

        for (String folder : List.of(".staging", ".staging/locks", ".releases", ".releases/study", "study/data")) {
            assertThat(rights(root.resolve(folder).toRealPath())).as(folder).isEqualTo("rwxrwxr-x");
        }
        assertThat(rights(root.resolve(".staging/locks/1"))).isEqualTo("rw-rw----");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void publish(OutputDirectory directory, String edition, String key, String text) throws IOException {
        try (StagingFolder staged = directory.stage()) {
            fill(staged, key, text);
            directory.switchTo(staged, edition, directory.install(staged, edition, key));
        }
    }

    private static void fill(StagingFolder staged, String key, String text) throws IOException {
        Files.createDirectories(staged.files().resolve("data"));
        Files.writeString(staged.files().resolve("data/file.txt"), text);
        new RunManifest("study", key, "", "", "", "", Map.of(), List.of(), List.of())
                .withOutputsOf(staged.files())
                .write(staged.files());
    }

    /** Several editions are made at once, and each wants the folder of the office first; nobody else can look in at any moment. */
    @Test
    void theFolderOfTheOfficeIsMadeByManyAtOnceAndClosedFromTheBeginning() throws Exception {
        OutputDirectory directory = OutputDirectory.open(root);
        List<CompletableFuture<Path>> makers = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            String edition = "study-" + number % 4;
            makers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return directory.officeFolder(edition, "k1");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        for (CompletableFuture<Path> maker : makers) {
            Path folder = maker.get(10, TimeUnit.SECONDS);
            for (Path each : List.of(folder, folder.resolve(".."), folder.resolve("../.."))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo("rwx------");
            }
        }
    }

    /** A process that publishes again and again meets a withdrawal: from then on nobody sees the release. */
    @Test
    void aWithdrawalHoldsAgainstWhoeverIsAboutToPublish() throws Exception {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");
        RunManifest manifest =
                RunManifest.read(directory.release("study", "k1")).orElseThrow();
        CompletableFuture<Exception> publisher = CompletableFuture.supplyAsync(() -> {
            try (StagingFolder staged = directory.stage()) {
                while (true) {
                    directory.switchTo(staged, "study", "k1");
                }
            } catch (IOException e) {
                return e;
            }
        });

        Withdrawals withdrawals = directory.withdrawals("study");
        ProcessLock alone = withdrawals.lock();
        try (alone) {
            withdrawals.add(List.of(
                    new Withdrawal("k1", Optional.of(manifest), Instant.EPOCH, Map.of("", "wrong"), true, false)));
            directory.unlink("study");
        }

        assertThat(root.resolve("study")).doesNotExist();
        assertThat(publisher.get(10, TimeUnit.SECONDS))
                .isInstanceOf(WithdrawnException.class)
                .hasMessage("withdrawn on 1970-01-01T00:00:00Z: wrong");
        assertThat(root.resolve("study")).doesNotExist();
    }

    /** A release was withdrawn while the same was made again: nothing of it stays, not even where no link leads. */
    @Test
    void whatWasMadeWhileItWasWithdrawnIsNotLeft() throws IOException {
        OutputDirectory directory = OutputDirectory.open(root);
        publish(directory, "study", "k1", "first");
        RunManifest manifest =
                RunManifest.read(directory.release("study", "k1")).orElseThrow();
        directory
                .withdrawals("study")
                .add(List.of(
                        new Withdrawal("k1", Optional.of(manifest), Instant.EPOCH, Map.of("", "wrong"), true, false)));
        directory.unlink("study");
        directory.remove("study", "k1");
        try (StagingFolder staged = directory.stage()) {
            fill(staged, "k1", "first");
            directory.install(staged, "study", "k1");

            assertThatThrownBy(() -> directory.switchTo(staged, "study", "k1")).isInstanceOf(WithdrawnException.class);

            assertThat(directory.release("study", "k1")).doesNotExist();
        }
        assertThat(root.resolve("study")).doesNotExist();
    }
}
