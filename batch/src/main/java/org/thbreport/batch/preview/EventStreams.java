package org.thbreport.batch.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The browsers that wait for news: each looks at one page. */
final class EventStreams {
    static final int MOST = 8;

    private static final String GONE = "event: gone";

    /** A browser that is gone is noticed when something is sent to it, and counts until then. */
    private static final long COMMENT_SECONDS = 1;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();

    /**
     * A browser that waits.
     *
     * @param page the page that it looks at, by the end of its address
     * @param news what it was not told yet
     */
    record Stream(String page, BlockingQueue<String> news) {

        /**
         * Tells the number of the newest state, then all news until the end or until the browser is gone.
         *
         * @param newest gives the number of the newest state
         */
        void tell(OutputStream out, LongSupplier newest) throws IOException, InterruptedException {
            // What was told until now is told by the number.
            news.removeIf(told -> !told.contains(GONE));
            String next = "retry: 500\n" + event(newest.getAsLong(), "state");
            while (true) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (next.contains(GONE)) {
                    return;
                }
                String told = news.poll(COMMENT_SECONDS, TimeUnit.SECONDS);
                next = told == null ? ":\n\n" : told;
            }
        }
    }

    /** Lets a browser wait; empty where too many do. */
    synchronized Optional<Stream> open(String page) {
        if (streams.size() >= MOST) {
            return Optional.empty();
        }
        Stream stream = new Stream(page, new LinkedBlockingQueue<>());
        streams.add(stream);
        return Optional.of(stream);
    }

    void close(Stream stream) {
        streams.removeIf(one -> one == stream);
    }

    /** Returns the pages that somebody looks at. */
    Set<String> pages() {
        Set<String> pages = new HashSet<>();
        streams.forEach(stream -> pages.add(stream.page()));
        return pages;
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    /**
     * Tells all of a new state.
     *
     * @param looked the pages that were made for it; who began to wait meanwhile may look at an earlier one
     * @param changed those of them that are others now
     */
    void tell(long number, Set<String> looked, Set<String> changed) {
        streams.forEach(stream -> stream.news()
                .add(event(
                        number,
                        changed.contains(stream.page()) || !looked.contains(stream.page()) ? "reload" : "issues")));
    }

    /** Tells all that the preview ends. */
    void tellEnd() {
        streams.forEach(stream -> stream.news().add(event(0, "gone")));
    }

    /** Returns an event as it is sent (HTML Living Standard, 9.2). */
    static String event(long number, String what) {
        return "id: " + number + "\nevent: " + what + "\ndata: " + number + "\n\n";
    }
}
