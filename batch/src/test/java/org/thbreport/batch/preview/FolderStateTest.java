package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStateTest {
    @TempDir
    private Path folder;

    private final FolderState state = new FolderState();

    @BeforeEach
    void seeAFile() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "one");
        assertThat(changes()).isTrue();
    }

    private boolean changes() {
        return state.changes(List.of(folder));
    }

    @Test
    void aTouchAndTheFilesOfEditorsAreNoChange() throws IOException {
        Files.setLastModifiedTime(folder.resolve("study.yaml"), FileTime.from(Instant.EPOCH));
        Files.writeString(folder.resolve("~$findings.csv"), "x");
        Files.writeString(folder.resolve(".study.yaml.swp"), "x");
        Files.writeString(folder.resolve("study.yaml~"), "x");
        Files.createDirectories(folder.resolve("disclosure"));
        Files.writeString(folder.resolve("disclosure/key"), "x");

        assertThat(changes()).isFalse();
    }

    @Test
    void anotherContentANewFileAndALostOneAre() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "two");
        assertThat(changes()).isTrue();
        Files.createDirectories(folder.resolve("texts"));
        Files.writeString(folder.resolve("texts/en.yaml"), "x");
        assertThat(changes()).isTrue();
        Files.delete(folder.resolve("texts/en.yaml"));
        assertThat(changes()).isTrue();
        assertThat(changes()).isFalse();
    }

    /** Two saves within a step of the disk's clock have one time, and here one size. */
    @Test
    void aSecondSaveWithinTheGrainOfTheClockIs() throws IOException {
        Path file = folder.resolve("study.yaml");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);

        assertThat(changes()).isTrue();
    }

    /** A study, or a file in it, may stand elsewhere. */
    @Test
    void whatIsBehindALinkIs() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("study"));
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/study.yaml"), "one");
        FolderState linked = new FolderState();
        assertThat(linked.changes(List.of(link))).isTrue();

        Files.writeString(folder.resolve("study/study.yaml"), "other");
        assertThat(linked.changes(List.of(link))).isTrue();

        Files.createSymbolicLink(folder.resolve("study/data.csv"), Path.of("study.yaml"));
        assertThat(linked.changes(List.of(link))).isTrue();
        Files.delete(folder.resolve("study/data.csv"));
        Files.createSymbolicLink(folder.resolve("study/data.csv"), Path.of("other.csv"));
        assertThat(linked.changes(List.of(link))).isTrue();
    }

    /** A spreadsheet locks a file while it saves: what it saved is read when the lock is gone, although time and size are the same. */
    @Test
    void aFileThatWasLockedIsReadWhenItIsFree() {
        AtomicBoolean locked = new AtomicBoolean(true);
        FolderState state = new FolderState(file -> {
            if (locked.get()) {
                throw new IOException("locked");
            }
            return "the bytes";
        });
        assertThat(state.changes(List.of(folder))).isTrue();
        assertThat(state.unread()).hasSize(1);
        assertThat(state.changes(List.of(folder))).isFalse();

        locked.set(false);

        assertThat(state.changes(List.of(folder))).isTrue();
        assertThat(state.unread()).isEmpty();
    }

    /** Who may read a file is neither its time nor its size, and what could not be read once must not be told for ever. */
    @Test
    void aFileThatMayNotBeReadForAWhileIsSeenBothTimes() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        FolderState state = new FolderState(new FolderState.FileHash() {
            @Override
            public String of(Path file) throws IOException {
                if (closed.get()) {
                    throw new IOException("permission denied");
                }
                return "the bytes";
            }

            @Override
            public boolean canRead(Path file) {
                return !closed.get();
            }
        });
        assertThat(state.changes(List.of(folder))).isTrue();
        Thread.sleep(3100);
        assertThat(state.changes(List.of(folder))).isFalse();

        closed.set(true);
        assertThat(state.changes(List.of(folder))).isTrue();
        assertThat(state.unread()).hasSize(1);
        closed.set(false);
        assertThat(state.changes(List.of(folder))).isTrue();
        assertThat(state.unread()).isEmpty();
    }

    /** Of a branding elsewhere the files that it needs are looked at, not what lies beside them. */
    @Test
    void aPlaceMayBeASingleFile() throws IOException {
        Path file = folder.resolve("study.yaml");
        assertThat(state.changes(List.of(file))).isFalse();
        Files.writeString(folder.resolve("beside.txt"), "x");
        assertThat(state.changes(List.of(file))).isFalse();
        Files.writeString(file, "another");
        assertThat(state.changes(List.of(file))).isTrue();
    }

    @Test
    void aSaveByRenameIs() throws IOException {
        Files.writeString(folder.resolve("new.tmp"), "three");
        assertThat(changes()).isFalse();
        Files.move(
                folder.resolve("new.tmp"),
                folder.resolve("study.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(changes()).isTrue();
    }
}
