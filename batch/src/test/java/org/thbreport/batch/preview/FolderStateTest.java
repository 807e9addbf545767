package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
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
