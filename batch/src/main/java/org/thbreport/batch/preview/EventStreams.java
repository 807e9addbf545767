package org.thbreport.batch.preview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** The browsers that wait for news: each looks at one page. */
final class EventStreams {
    static final int MOST = 8;

    private final List<Stream> streams = new CopyOnWriteArrayList<>();

    /**
     * A browser that waits.
     *
     * @param page the page that it looks at, by the end of its address
     * @param news what it was not told yet
     */
    record Stream(String page, BlockingQueue<String> news) {}

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
     * @param changed the pages that are others now
     */
    void tell(long number, Set<String> changed) {
        streams.forEach(stream ->
                stream.news().add(event(number, changed.contains(stream.page()) ? "reload" : "issues")));
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
