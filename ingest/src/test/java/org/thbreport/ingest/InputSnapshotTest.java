package org.thbreport.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InputSnapshotTest {

    /** From {@code printf abc | sha256sum}. */
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void takesTheFilesThatAreAskedForWithTheirHashes() throws IOException {
        write("texts/lv.yaml", "abc");
        write("study.yaml", "abc");
        write("statistics/b/x.csv", "");
        write("statistics/b/stray.csv", "");
        InputSnapshot snapshot = InputSnapshot.read(folder);
        for (String path : List.of("texts/lv.yaml", "study.yaml", "statistics/b/x.csv", "none.csv")) {
            snapshot.file(path);
        }
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
        snapshot.file("study.yaml");
        write("study.yaml", "changed");
        snapshot.file("study.yaml").orElseThrow().bytes()[0] = 'X';
        assertThat(snapshot.file("study.yaml").orElseThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abc");
    }

    @Test
    void leavesOutHiddenNames() throws IOException {
        write(".git/config", "abc");
        write("texts/.en.yaml.swp", "abc");
        write("texts/en.yaml", "abc");
        InputSnapshot snapshot = InputSnapshot.read(folder);
        assertThat(snapshot.file(".git/config")).isEmpty();
        assertThat(snapshot.file("texts/.en.yaml.swp")).isEmpty();
        assertThat(snapshot.names("texts")).containsExactly("en.yaml");
        assertThat(snapshot.names("none")).isEmpty();
    }

    @Test
    void refusesLinksThatLeadOut(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.csv"), "secret");
        Files.createSymbolicLink(folder.resolve("study.yaml"), elsewhere.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("statistics"), elsewhere);
        Files.createSymbolicLink(folder.resolve("texts"), elsewhere);
        Files.createSymbolicLink(folder.resolve("broken.csv"), elsewhere.resolve("none.csv"));
        InputSnapshot snapshot = InputSnapshot.read(folder);
        assertThat(snapshot.file("study.yaml")).isEmpty();
        assertThat(snapshot.refusal("study.yaml").orElseThrow())
                .hasToString("study.yaml: error[INPUT-14]: a link leads out of the study folder, and nothing outside"
                        + " is read; put a copy of the file in the place of the link");
        assertThat(snapshot.file("statistics/secret.csv")).isEmpty();
        assertThat(snapshot.refusal("statistics/secret.csv").orElseThrow().rule())
                .isEqualTo(InputSnapshot.LEADS_OUT);
        assertThat(snapshot.names("texts")).isEmpty();
        assertThat(snapshot.refusal("texts").orElseThrow().rule()).isEqualTo(InputSnapshot.LEADS_OUT);
        assertThat(snapshot.file("broken.csv")).isEmpty();
        assertThat(snapshot.file("../" + elsewhere.getFileName() + "/secret.csv"))
                .isEmpty();
    }

    @Test
    void readsLinksThatStayInsideAndAFolderThatIsALink(@TempDir Path elsewhere) throws IOException {
        write("data/a.csv", "abc");
        Files.createSymbolicLink(folder.resolve("b.csv"), Path.of("data/a.csv"));
        Path linked = Files.createSymbolicLink(elsewhere.resolve("study"), folder);
        InputSnapshot snapshot = InputSnapshot.read(linked);
        assertThat(snapshot.file("b.csv").orElseThrow().sha256()).isEqualTo(SHA256_OF_ABC);
    }

    @Test
    @Timeout(20)
    void opensNoDeviceFolderOrPipe() throws Exception {
        Files.createDirectory(folder.resolve("folder.csv"));
        Path pipe = folder.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("device.csv"), Path.of("/dev/zero"));
        InputSnapshot snapshot = InputSnapshot.read(folder);
        for (String name : List.of("folder.csv", "pipe.csv")) {
            assertThat(snapshot.file(name)).isEmpty();
            assertThat(snapshot.refusal(name).orElseThrow().message()).isEqualTo("this is not a plain file");
        }
        assertThat(snapshot.file("device.csv")).isEmpty();
        assertThat(snapshot.refusal("device.csv").orElseThrow().rule()).isEqualTo(InputSnapshot.LEADS_OUT);
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
        List.of("a.csv", "b.csv", "c.csv").forEach(snapshot::file);
        assertThat(snapshot.files()).extracting(InputFile::path).containsExactly("a.csv", "c.csv");
        assertThat(snapshot.refusal("b.csv").orElseThrow().expected()).isEqualTo("all files together may have 6 bytes");
    }

    @Test
    void looksIntoNoFolderWithTooManyNames() throws IOException {
        write("texts/a.csv", "1");
        write("texts/b.csv", "1");
        assertThat(InputSnapshot.read(folder, new InputLimits(4, 6, 2)).names("texts"))
                .containsExactly("a.csv", "b.csv");
        write("texts/c.csv", "1");
        InputSnapshot snapshot = InputSnapshot.read(folder, new InputLimits(4, 6, 2));
        assertThat(snapshot.names("texts")).isEmpty();
        assertThat(snapshot.refusal("texts").orElseThrow())
                .hasToString("texts: error[INPUT-3]: the folder has too many files; at most 2 are looked at");
        assertThat(snapshot.refusal("")).isEmpty();
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
