package org.thbreport.batch.work;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.plan.BatchEdition;

/**
 * One run over the editions of a batch, on as many threads as asked. Studies are read one after the other while the
 * editions before them are made, and only a few are held at a time, so memory does not grow with the batch.
 */
public final class BatchRun {
    private final TaskFinder finder;
    private final EditionWorker worker;
    private final BatchListener listener;
    private final int threads;
    private final boolean failFast;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<EditionRecord> records = new ArrayList<>();
    private EditionCount count = new EditionCount(List.of());

    /**
     * Makes a run.
     *
     * @param threads number of editions that are made at the same time
     * @param failFast whether no edition is begun after one failed
     */
    public BatchRun(TaskFinder finder, EditionWorker worker, BatchListener listener, int threads, boolean failFast) {
        this.finder = finder;
        this.worker = worker;
        this.listener = listener;
        this.threads = threads;
        this.failFast = failFast;
    }

    /** Asks the run to finish the editions in hand and begin no other. */
    public void stop() {
        stopped.set(true);
    }

    /**
     * Does the work.
     *
     * @param editions the studies
     * @param period what the editions are published for, or null for their content
     * @return what became of each edition, by name
     * @throws InterruptedException if the thread is interrupted while editions are made
     */
    public List<EditionRecord> run(List<BatchEdition> editions, @Nullable String period) throws InterruptedException {
        count = new EditionCount(editions);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Semaphore room = new Semaphore(threads * 2);
        try {
            for (BatchEdition edition : editions) {
                for (Task task : find(edition)) {
                    room.acquire();
                    workers.execute(() -> {
                        try {
                            end(stopped.get() ? notStarted(task) : worker.work(task, period));
                        } finally {
                            room.release();
                        }
                    });
                }
            }
        } finally {
            workers.shutdown();
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        }
        return records.stream()
                .sorted(Comparator.comparing(EditionRecord::edition))
                .toList();
    }

    private List<Task> find(BatchEdition edition) {
        try {
            List<Task> tasks = finder.find(edition);
            synchronized (this) {
                count.read(edition, tasks.size());
                tasks.forEach(task -> listener.found(task, count.all()));
            }
            return tasks;
        } catch (IOException e) {
            synchronized (this) {
                count.read(edition, 1);
            }
            end(new EditionRecord(
                    edition.study(), "", EditionOutcome.FAILED, "the output cannot be read", null, Duration.ZERO));
            return List.of();
        }
    }

    private synchronized void end(EditionRecord record) {
        records.add(record);
        if (record.outcome() == EditionOutcome.FAILED && failFast) {
            stop();
        }
        listener.ended(record, records.size(), count.all());
    }

    private static EditionRecord notStarted(Task task) {
        return new EditionRecord(
                task.edition(), "", EditionOutcome.NOT_STARTED, "the run was stopped before", null, Duration.ZERO);
    }
}
