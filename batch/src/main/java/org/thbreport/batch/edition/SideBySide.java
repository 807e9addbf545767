package org.thbreport.batch.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * Does pieces of work side by side where the caller is a thread of a pool: threads that have nothing else to do take pieces over.
 * Anywhere else one piece is done after the other.
 */
final class SideBySide {
    private SideBySide() {}

    /**
     * A piece of work.
     *
     * @param <T> what it gives
     */
    @FunctionalInterface
    interface Piece<T> {
        /** Does it. */
        T make() throws IOException;
    }

    /**
     * Does all pieces; returns when none is being worked on any more, also if some fail.
     *
     * @return what they give, in their order
     * @throws IOException of the first piece that fails, in their order; likewise what is not checked
     */
    static <T> List<T> all(List<Piece<T>> pieces) throws IOException {
        List<Task<T>> tasks = pieces.stream().map(Task::new).toList();
        boolean inPool = ForkJoinTask.inForkJoinPool();
        int first = inPool ? offered(tasks) : tasks.size();
        Task<T> failed = null;
        for (int i = 0; i < tasks.size() && (inPool || failed == null); i++) {
            Task<T> task = tasks.get(i);
            if (i >= first) {
                task.quietlyJoin();
            } else {
                task.quietlyInvoke();
            }
            if (failed == null && task.isCompletedAbnormally()) {
                failed = task;
            }
        }
        List<T> given = new ArrayList<>();
        try {
            for (Task<T> task : failed == null ? tasks : List.of(failed)) {
                given.add(task.join());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return given;
    }

    /** Offers tasks to the pool, the last one first, so that this thread finds them in their order; returns the first that it has. */
    private static <T> int offered(List<Task<T>> tasks) {
        int first = tasks.size();
        for (int i = tasks.size() - 1; i > 0; i--) {
            try {
                tasks.get(i).fork();
                first = i;
            } catch (RejectedExecutionException e) {
                return first;
            } catch (OutOfMemoryError e) {
                // No thread could be added; the pool has the task all the same, and it must not outlive the others.
                return i;
            }
        }
        return first;
    }

    private static final class Task<T> extends RecursiveTask<T> {
        private static final long serialVersionUID = 1L;

        private final transient Piece<T> piece;

        Task(Piece<T> piece) {
            this.piece = piece;
        }

        @Override
        protected T compute() {
            try {
                return piece.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
