package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full or read-only, and too little memory: nothing half-made is ever visible, the exit code, the health file
 * and the history say what failed, and the next run finishes the rest as if nothing had happened.
 */
@Tag("slow")
class TroubledMachineTest {
    private static final int EDITIONS = 4;
    private static final String[] BATCH = {"batch", "batch.yaml", "--health", "health.json"};

    @TempDir
    private Path folder;

    private BatchFolder undisturbed;

    @BeforeEach
    void runUndisturbed() throws IOException, InterruptedException {
        undisturbed = new BatchFolder(folder.resolve("undisturbed"), folder.resolve("undisturbed/out"), EDITIONS, "");
    }

    @Test
    void finishesWhenAFullDiskHasRoomAgain() throws IOException, InterruptedException {
        fillsUpAndFinishes("");
    }

    @Test
    void finishesWhenTheLedgerStandsOnTheFullDiskToo() throws IOException, InterruptedException {
        fillsUpAndFinishes("ledger: " + folder.resolve("disk/ledger") + "\n");
    }

    private void fillsUpAndFinishes(String more) throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), "400k")) {
            BatchFolder full = new BatchFolder(folder.resolve("full"), folder.resolve("disk/out"), EDITIONS, more);

            assertThat(full.start(BATCH).waitFor())
                    .as(Files.readString(full.log()))
                    .isIn(1, 3);
            assertThat(Files.readString(full.log())).contains("No space left on device");
            full.everyVisibleReleaseIsWhole();
            assertThat(full.names()).hasSizeLessThan(EDITIONS);
            saysNoClassName(full);

            disk.remount("size=64m");
            finishesAsUndisturbed(full);
        }
    }

    @Test
    void finishesWhenAReadOnlyFolderCanBeWrittenAgain() throws IOException, InterruptedException {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), "64m")) {
            BatchFolder locked = new BatchFolder(folder.resolve("locked"), folder.resolve("disk/out"), EDITIONS, "");
            assertThat(locked.start(BATCH).waitFor()).isZero();
            locked.change(1, "a remark");
            undisturbed.change(1, "a remark");
            Map<String, String> before = locked.visible();
            disk.remount("ro");

            assertThat(locked.start(BATCH).waitFor()).isEqualTo(3);
            assertThat(Files.readString(locked.log()))
                    .contains("failed (", "error[FILE-1]")
                    .contains("Read-only file system");
            assertThat(locked.visible()).isEqualTo(before);
            saysNoClassName(locked);

            disk.remount("rw");
            finishesAsUndisturbed(locked);
        }
    }

    @Test
    void goesOnAfterAnEditionThatTheMemoryDoesNotHold() throws IOException, InterruptedException {
        BatchFolder scarce = new BatchFolder(folder.resolve("scarce"), folder.resolve("scarce/out"), EDITIONS, "");
        for (String name : List.of("scarce", "undisturbed")) {
            // Blank lines behind the observations: the file is large, and right.
            byte[] lines = new byte[48 << 20];
            Arrays.fill(lines, (byte) '\n');
            Files.write(
                    folder.resolve(name).resolve("study-2/statistics/victims.csv"), lines, StandardOpenOption.APPEND);
        }

        assertThat(scarce.start(List.of("-Xmx80m"), BATCH).waitFor()).isEqualTo(1);
        assertThat(Files.readString(scarce.log())).contains("study-2", "failed (there is not enough memory)");
        scarce.everyVisibleReleaseIsWhole();
        assertThat(scarce.out().resolve("study-2")).doesNotExist();
        assertThat(scarce.names()).isNotEmpty();
        JsonNode health =
                new JsonMapper().readTree(folder.resolve("scarce/health.json").toFile());
        assertThat(health.path("status").asText()).isEqualTo("failed");
        assertThat(health.path("failed").asInt()).isPositive();

        finishesAsUndisturbed(scarce);
    }

    private void finishesAsUndisturbed(BatchFolder batch) throws IOException, InterruptedException {
        assertThat(undisturbed.start(BATCH).waitFor())
                .as(Files.readString(undisturbed.log()))
                .isZero();
        assertThat(batch.start(BATCH).waitFor())
                .as(Files.readString(batch.log()))
                .isZero();

        assertThat(batch.visible()).isEqualTo(undisturbed.visible());
        assertThat(batch.names()).hasSize(EDITIONS);
        assertThat(batch.out().resolve(".staging").toFile().list()).containsExactly("locks");
    }

    private static void saysNoClassName(BatchFolder batch) throws IOException {
        assertThat(Files.readString(batch.log())).doesNotContainPattern("[a-z]\\.[A-Z]\\w+(Exception|Error)");
    }
}
