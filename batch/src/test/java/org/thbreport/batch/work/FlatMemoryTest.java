package org.thbreport.batch.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Environment;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.Occurrence;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.plan.BatchFileReader;

/** What a batch keeps in memory does not grow with its editions: a study alone takes 95 KB, and none is kept. */
@Tag("slow")
class FlatMemoryTest {
    private static final int FIRST = 20;
    private static final int LAST = 65;
    private static final int EDITIONS = 70;
    /** Of an edition that ended, its line in the table may stay: less than 1 KB. */
    private static final long MOST_BYTES = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void theHeapIsTheSameAfterManyEditionsAsAfterFew() throws IOException, SQLException, InterruptedException {
        BatchFolder many = new BatchFolder(folder.resolve("many"), folder.resolve("out"), EDITIONS, "");
        Path file = folder.resolve("many/batch.yaml");
        BatchFile batch = BatchFileReader.read(file, "batch.yaml").batch().orElseThrow();
        Heap heap = new Heap();
        try (BatchSession session = new BatchSession(
                environment(), batch, new BatchSession.BatchChoices(EnumSet.allOf(OutputFormat.class), 2, 1, true))) {
            session.run("by hand", new Occurrence(null, null), heap);
        }

        assertThat(many.names()).hasSize(EDITIONS);
        assertThat(heap.last - heap.first)
                .as("bytes that %d editions left behind, besides %d", LAST - FIRST, heap.first)
                .isLessThan(MOST_BYTES);
    }

    private Environment environment() {
        return new Environment(
                Clock.fixed(Instant.parse("2025-07-10T12:00:00Z"), ZoneOffset.UTC),
                folder,
                System.getProperty("java.class.path"),
                "node:1",
                1,
                Map.of(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                0);
    }

    /** Measures the heap after two of the editions. */
    private static final class Heap implements BatchListener {
        private long first;
        private long last;

        @Override
        public void found(Task task, int all) {}

        @Override
        public void ended(EditionRecord record, int done, int all) {
            assertThat(record.outcome()).as(record.reason()).isEqualTo(EditionOutcome.PUBLISHED);
            if (done == FIRST) {
                first = used();
            } else if (done == LAST) {
                last = used();
            }
        }

        @Override
        public void fault(RuntimeException failure) {
            throw failure;
        }

        /** Returns the bytes that are in use once nothing is read ahead any more: the least of several looks. */
        private static long used() {
            long least = Long.MAX_VALUE;
            for (int look = 0; look < 12; look++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                System.gc();
                least = Math.min(
                        least,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return least;
        }
    }
}
