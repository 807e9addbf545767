package org.thbreport.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSnapshotTest {

    /** From {@code printf abc | sha256sum}. */
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void takesFilesSortedWithTheirHashes() throws IOException {
        write("texts/lv.yaml", "abc");
        write("study.yaml", "abc");
        write("statistics/b/x.csv", "");
        InputSnapshot snapshot = InputSnapshot.read(folder);
        assertThat(snapshot.files())
                .extracting(InputFile::path)
                .containsExactly("statistics/b/x.csv", "study.yaml", "texts/lv.yaml");
        InputFile file = snapshot.file("study.yaml").orElseThrow();
        assertThat(file.sha256()).isEqualTo(SHA256_OF_ABC);
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThat(file.open()).hasContent("abc");
    }

    @Test
    void keepsTheBytesOfTheMomentOfReading() throws IOException {
        write("study.yaml", "abc");
        InputSnapshot snapshot = InputSnapshot.read(folder);
        write("study.yaml", "changed");
        snapshot.file("study.yaml").orElseThrow().bytes()[0] = 'X';
        assertThat(snapshot.file("study.yaml").orElseThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abc");
    }

    @Test
    void leavesOutHiddenNamesAndLinkedFolders() throws IOException {
        write("study.yaml", "abc");
        write(".git/config", "abc");
        write("texts/.en.yaml.swp", "abc");
        Path elsewhere = Files.createDirectory(folder.resolve(".elsewhere"));
        Files.writeString(elsewhere.resolve("a.csv"), "abc");
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        Files.createSymbolicLink(folder.resolve("linked.csv"), elsewhere.resolve("a.csv"));
        Files.createSymbolicLink(folder.resolve("broken.csv"), elsewhere.resolve("none.csv"));
        assertThat(InputSnapshot.read(folder).files())
                .extracting(InputFile::path)
                .containsExactly("linked.csv", "study.yaml");
    }

    @Test
    void refusesAFileOneByteBeyondTheLimit() throws IOException {
        write("a.csv", "1234");
        write("b.csv", "12345");
        InputSnapshot snapshot = InputSnapshot.read(folder, new InputLimits(4, 100, 10));
        assertThat(snapshot.file("a.csv")).isPresent();
        assertThat(snapshot.file("b.csv")).isEmpty();
        assertThat(snapshot.refusal("a.csv")).isEmpty();
        assertThat(snapshot.refusal("b.csv").orElseThrow())
                .hasToString("b.csv: error[INPUT-3]: the file has 5 bytes; at most 4 bytes are read");
    }

    @Test
    void refusesWhatIsTooMuchTogether() throws IOException {
        write("a.csv", "1234");
        write("b.csv", "1234");
        write("c.csv", "12");
        InputSnapshot snapshot = InputSnapshot.read(folder, new InputLimits(4, 6, 10));
        assertThat(snapshot.files()).extracting(InputFile::path).containsExactly("a.csv", "c.csv");
        assertThat(snapshot.refusal("b.csv").orElseThrow().expected()).isEqualTo("all files together may have 6 bytes");
    }

    @Test
    void refusesAFolderWithTooManyFiles() throws IOException {
        write("a.csv", "1");
        write("b.csv", "1");
        assertThat(InputSnapshot.read(folder, new InputLimits(4, 6, 2)).refusal(""))
                .isEmpty();
        write("c.csv", "1");
        InputSnapshot snapshot = InputSnapshot.read(folder, new InputLimits(4, 6, 2));
        assertThat(snapshot.files()).isEmpty();
        assertThat(snapshot.refusal("").orElseThrow())
                .hasToString(".: error[INPUT-3]: the folder has too many files; at most 2 are read");
    }

    @Test
    void saysThatThereIsNoFolder() throws IOException {
        assertThat(InputSnapshot.read(folder.resolve("none")).refusal("").orElseThrow())
                .hasToString(".: error[INPUT-1]: there is no such folder;"
                        + " a study folder with a file study.yaml was expected");
        write("study.yaml", "abc");
        assertThat(InputSnapshot.read(folder.resolve("study.yaml"))
                        .refusal("")
                        .orElseThrow()
                        .message())
                .isEqualTo("this is not a folder");
    }

    @Test
    void takesFilesThatAreNotInAFolder() {
        InputSnapshot snapshot = InputSnapshot.of(Map.of("study.yaml", "abc".getBytes(StandardCharsets.UTF_8)));
        assertThat(snapshot.files()).singleElement().hasToString("study.yaml " + SHA256_OF_ABC);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
