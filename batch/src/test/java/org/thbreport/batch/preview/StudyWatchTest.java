package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Saves that come while a study is being read. */
class StudyWatchTest {

    @TempDir
    private Path folder;

    /** What was noted before the look and stands again after it must not hide what was read in between. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aSaveThatTakesBackWhatWasReadIsSeen() throws Exception {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, "before");
        try (StudyWatch watch = new StudyWatch(() -> List.of(folder), false)) {
            assertThat(watch.savedMeanwhile()).isFalse();

            Files.writeString(file, "while it was read");
            assertThat(watch.savedMeanwhile()).isTrue();

            Files.writeString(file, "before");
            assertThat(watch.await()).isTrue();
        }
    }
}
