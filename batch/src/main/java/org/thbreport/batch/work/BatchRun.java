package org.thbreport.batch.work;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.plan.BatchEdition;
import org.thbreport.batch.release.FileTrouble;

/**
 * One run over the editions of a batch, on as many threads as asked; a thread may take over a language of an edition in hand. Studies
 * are read one after the other while the editions before them are made, and only a few are held at a time, so memory does not grow with
 * the batch.
 */
final class BatchRun {
    private final TaskFinder finder;
    private final EditionWorker worker;
    private final BatchListener listener;
    private final int threads;
    private final boolean failFast;
    private final AtomicBoolean stopped;
    private final Set<String> names = new HashSet<>();
    private EditionCount count = new EditionCount(List.of());
    private int ended;

    /**
     * Makes a run.
     *
     * @param threads number of threads, and so of editions that are made at the same time at most
     * @param failFast whether no edition is begun after one failed
     * @param stopped set to have the editions in hand finished and no other begun; set by the run if it is to fail fast
     */
    BatchRun(
            TaskFinder finder,
            EditionWorker worker,
            BatchListener listener,
            int threads,
            boolean failFast,
            AtomicBoolean stopped) {
        this.finder = finder;
        this.worker = worker;
        this.listener = listener;
        this.threads = threads;
        this.failFast = failFast;
        this.stopped = stopped;
    }

    /**
     * Does the work.
     *
     * @param editions the studies
     * @throws InterruptedException if the thread is interrupted while editions are made
     */
    void run(List<BatchEdition> editions) throws InterruptedException {
        count = new EditionCount(editions);
        ForkJoinPool workers = new ForkJoinPool(threads, BatchRun::thread, null, false);
        Semaphore room = new Semaphore(threads * 2);
        try {
            for (BatchEdition edition : editions) {
                for (Task task : find(edition)) {
                    room.acquire();
                    workers.execute(() -> {
                        try {
                            end(worker.work(task));
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
    }

    /** An edition in hand is finished even if the thread that waits for it is not there any more. */
    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setDaemon(false);
        return thread;
    }

    private List<Task> find(BatchEdition edition) {
        try {
            List<Task> tasks = finder.find(edition);
            List<Task> fresh = new ArrayList<>();
            synchronized (this) {
                count.read(edition, tasks.size());
            }
            for (Task task : tasks) {
                if (names.add(task.name())) {
                    fresh.add(task);
                    found(task);
                } else {
                    end(failed(task.name(), "an entry before it in the batch file makes the same edition"));
                }
            }
            return fresh;
        } catch (IOException e) {
            unread(edition, FileTrouble.line(e));
        } catch (OutOfMemoryError e) {
            unread(edition, "there is not enough memory");
        } catch (RuntimeException e) {
            listener.fault(e);
            unread(edition, "internal error; 'thb-report check' says more");
        }
        return List.of();
    }

    private void unread(BatchEdition edition, String reason) {
        synchronized (this) {
            count.read(edition, 1);
        }
        end(failed(edition.study(), reason));
    }

    private synchronized void found(Task task) {
        listener.found(task, count.all());
    }

    private synchronized void end(EditionRecord record) {
        ended++;
        if (record.outcome() == EditionOutcome.FAILED && failFast) {
            stopped.set(true);
        }
        listener.ended(record, ended, count.all());
    }

    private static EditionRecord failed(String edition, String reason) {
        return new EditionRecord(edition, "", EditionOutcome.FAILED, reason, null, Duration.ZERO);
    }
}
