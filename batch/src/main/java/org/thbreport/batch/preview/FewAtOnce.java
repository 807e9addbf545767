package org.thbreport.batch.preview;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Answers few requests at the same time; one thread beside them refuses the others. */
final class FewAtOnce implements Executor {
    static final int MOST = 16;

    private static final int MOST_WAITING = 64;
    private static final ThreadLocal<Boolean> REFUSED = ThreadLocal.withInitial(() -> false);

    private final Semaphore free = new Semaphore(MOST);
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons());
    private final ExecutorService refusing = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            daemons(),
            new ThreadPoolExecutor.DiscardPolicy());

    private static ThreadFactory daemons() {
        return work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns whether the request that this thread answers is one too many. */
    static boolean isRefused() {
        return REFUSED.get();
    }

    @Override
    public void execute(Runnable work) {
        if (free.tryAcquire()) {
            workers.execute(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
        } else {
            refusing.execute(() -> {
                REFUSED.set(true);
                try {
                    work.run();
                } finally {
                    REFUSED.remove();
                }
            });
        }
    }

    void stop() {
        workers.shutdownNow();
        refusing.shutdownNow();
    }
}
