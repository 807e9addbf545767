package org.thbreport.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WholeFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("list.txt");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Who reads again and again meanwhile never finds the file gone, empty or half. */
    @Test
    void aReaderFindsTheOneOrTheOtherAtEveryMoment() throws Exception {
        String one = "1".repeat(100_000);
        String other = "2".repeat(100_000);
        WholeFile.put(file, bytes(one));
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try {
                for (int round = 0; round < 100; round++) {
                    WholeFile.put(file, bytes(round % 2 == 0 ? other : one));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                ended.set(true);
            }
        });
        writer.start();
        while (!ended.get()) {
            assertThat(Files.readString(file)).isIn(one, other);
        }
        writer.join();
        assertThat(folder.toFile().list()).containsExactly("list.txt");
    }

    @Test
    void whatCannotBeWrittenWholeLeavesTheFileAndNothingElse() throws IOException {
        WholeFile.put(file, bytes("before"));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> WholeFile.write(file, broken)).hasMessage("gone");

        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("list.txt");
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws IOException {
        Files.writeString(folder.resolve("other.txt"), "other");
        Files.createSymbolicLink(file, Path.of("other.txt"));

        WholeFile.put(file, bytes("new"));

        assertThat(file).isRegularFile().hasContent("new");
        assertThat(folder.resolve("other.txt")).hasContent("other");
    }

    @Test
    void aPrivateFileIsForItsOwnerAtEveryMoment() throws IOException {
        try (WholeFile draft = WholeFile.write(file, InputStream.nullInputStream(), WholeFile.PRIVATE)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft.draft())))
                    .isEqualTo("rw-------");
            draft.show();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theFirstOfTwoWhoMakeAFileMadeIt() throws IOException {
        assertThat(WholeFile.make(file, bytes("first"))).isTrue();
        assertThat(WholeFile.make(file, bytes("second"))).isFalse();

        assertThat(file).hasContent("first");
        assertThat(folder.toFile().list()).containsExactly("list.txt");
    }
}
