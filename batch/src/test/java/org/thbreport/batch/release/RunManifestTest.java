package org.thbreport.batch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.InputFile;

class RunManifestTest {
    /** Hash of "abc": FIPS 180-4, example of SHA-256. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void listsEveryFileWithItsHashInTheOrderOfPaths() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/b.csv"), "abc");
        Files.writeString(folder.resolve("a.pdf"), "abc");

        RunManifest manifest = new RunManifest(
                        "study",
                        "key",
                        "thb-report 0.1.0",
                        "b1",
                        "1",
                        "thb-report run study",
                        Map.of("asOf", "2025-07-10"),
                        List.of(new PublishedFile("study.yaml", ABC)),
                        List.of())
                .withOutputsOf(folder);
        manifest.write(folder);

        assertThat(RunManifest.read(folder)).contains(manifest);
        assertThat(folder.resolve("manifest.json"))
                .content()
                .containsSubsequence(
                        "\"manifest\": 1",
                        "\"contentKey\": \"key\"",
                        "\"inputs\": [",
                        "\"study.yaml\"",
                        "\"outputs\": [",
                        "\"a.pdf\"",
                        ABC,
                        "\"data/b.csv\"",
                        ABC)
                .doesNotContain("\"manifest.json\"");
    }

    @Test
    void hashesAFileAsItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(InputFile.sha256(file)).isEqualTo(ABC).isEqualTo(DigestUtils.sha256Hex("abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "null",
                "{\"manifest\": 1, \"study\": \"s\", \"contentKey\": \"k\", \"outputs\": []}",
                "{\"manifest\": 1, \"study\": \"s\", \"contentKey\": \"k\", \"outputs\": [{\"path\": \"../a\", \"sha256\": \"HASH\"}]}",
                "{\"manifest\": 1, \"study\": \"s\", \"contentKey\": \"k\", \"outputs\": [{\"path\": \"/a\", \"sha256\": \"HASH\"}]}",
                "{\"manifest\": 1, \"study\": \"s\", \"contentKey\": \"k\", \"outputs\": [{\"path\": \"a\", \"sha256\": \"\"}]}"
            })
    void takesNoManifestThatProvesNothing(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), text.replace("HASH", ABC));

        assertThat(RunManifest.read(folder)).isEmpty();
        assertThat(ReleaseCheck.of(folder, "out/study"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.rule()).isEqualTo(ReleaseCheck.NO_MANIFEST));
    }

    @Test
    void findsLinksPipesAndFoldersThatTheManifestDoesNotName(@TempDir Path elsewhere) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/b.csv"), "abc");
        Files.writeString(folder.resolve("a.pdf"), "abc");
        new RunManifest("study", "key", "", "", "", "", Map.of(), List.of(), List.of())
                .withOutputsOf(folder)
                .write(folder);
        assertThat(ReleaseCheck.of(folder, "out")).isEmpty();

        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("a.pdf"));
        Files.createDirectory(folder.resolve("empty"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        Files.delete(folder.resolve("a.pdf"));
        Files.createSymbolicLink(folder.resolve("a.pdf"), Files.writeString(elsewhere.resolve("a.pdf"), "abc"));

        assertThat(ReleaseCheck.of(folder, "out"))
                .extracting(issue -> issue.location().file() + " " + issue.rule())
                .containsExactlyInAnyOrder(
                        "out/a.pdf VERIFY-2", "out/empty VERIFY-4", "out/link.csv VERIFY-4", "out/pipe VERIFY-4");
    }
}
