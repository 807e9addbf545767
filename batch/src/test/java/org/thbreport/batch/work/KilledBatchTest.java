package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that is killed at random moments: nothing half-made is ever visible, and the next run finishes the rest. */
class KilledBatchTest {
    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void isWholeAfterAFewKills() throws IOException, InterruptedException {
        killAndFinish(3, 4);
    }

    @Test
    @Tag("nightly")
    void isWholeAfterTwoHundredKills() throws IOException, InterruptedException {
        killAndFinish(200, 60);
    }

    private void killAndFinish(int kills, int editions) throws IOException, InterruptedException {
        BatchFolder undisturbed =
                new BatchFolder(folder.resolve("undisturbed"), folder.resolve("undisturbed/out"), editions, "");
        BatchFolder killed = new BatchFolder(folder.resolve("killed"), folder.resolve("killed/out"), editions, "");
        for (BatchFolder batch : new BatchFolder[] {undisturbed, killed}) {
            assertThat(batch.start("batch", "batch.yaml").waitFor()).isZero();
        }
        Random random = new Random(20250710);
        int hit = 0;
        for (int round = 0; hit < kills; round++) {
            // Every third time all is due again, so that there is always something to interrupt.
            for (int number = 1; round % 3 == 0 && number <= editions; number++) {
                killed.change(number, "round " + round);
            }
            Process process = killed.start("batch", "batch.yaml");
            if (!process.waitFor(300 + random.nextInt(4000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                hit++;
            }
            killed.everyVisibleReleaseIsWhole();
        }
        for (int number = 1; number <= editions; number++) {
            undisturbed.change(number, "the last");
        }
        copyInputs(editions);
        assertThat(undisturbed.start("batch", "batch.yaml").waitFor()).isZero();
        assertThat(killed.start("batch", "batch.yaml").waitFor()).isZero();

        killed.everyVisibleReleaseIsWhole();
        assertThat(killed.visible()).isEqualTo(undisturbed.visible());
        assertThat(killed.names()).hasSize(editions);
        assertThat(killed.out().resolve(".staging").toFile().list()).containsExactly("locks");
        assertThat(Files.readString(killed.log())).doesNotContain("LEDGER-1").doesNotContain("internal error");
    }

    private void copyInputs(int editions) throws IOException {
        for (int number = 1; number <= editions; number++) {
            String texts = "study-" + number + "/texts/en.yaml";
            Files.write(
                    folder.resolve("killed").resolve(texts),
                    Files.readAllBytes(folder.resolve("undisturbed").resolve(texts)));
        }
    }
}
