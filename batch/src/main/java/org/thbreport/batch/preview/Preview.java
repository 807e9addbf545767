package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.thbreport.batch.edition.EditionPipeline;

/** A preview that runs: a server, what it shows, and a thread that waits for saves. */
public final class Preview implements AutoCloseable {
    private static final int PRIMING = 2;

    private final PreviewMaker maker;
    private final EventStreams streams = new EventStreams();
    private final PreviewServer server;
    private final StudyWatch watch;
    private final PreviewChoices choices;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    /**
     * How a study is previewed.
     *
     * @param first the page that is shown first, by the end of its address: {@code whole/briefing-en.html}
     * @param port the port, or 0 for any that is free
     * @param polls whether the folder is looked at twice a second in any case
     * @param editorNotes whether warnings of the evidence checks are printed on the pages
     * @param idle after how long without a browser the preview ends
     */
    public record PreviewChoices(String first, int port, boolean polls, boolean editorNotes, Duration idle) {}

    /**
     * Starts a preview; the first page is made while browsers may ask already.
     *
     * @param pipelines gives the pipeline with the branding as its file is now
     * @param folders the study folder, then others whose files it is made from
     * @param named the folder as the user named it, for messages
     * @throws IOException if the port is taken
     */
    public Preview(
            Supplier<EditionPipeline> pipelines,
            List<Path> folders,
            String named,
            PreviewChoices choices,
            SecureRandom random)
            throws IOException {
        this.choices = choices;
        this.maker = new PreviewMaker(pipelines, folders.get(0), named, choices.editorNotes());
        this.watch = new StudyWatch(folders, choices.polls());
        this.server = new PreviewServer(choices.port(), random, maker, streams);
        this.thread = new Thread(this::work, "saves");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns its address. */
    public String address() {
        return server.address();
    }

    private void work() {
        try {
            look();
            for (int round = 0; round < PRIMING; round++) {
                watch.note();
                look();
            }
            while (watch.await()) {
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> pages() {
        Set<String> pages = streams.pages();
        pages.add(choices.first());
        return pages;
    }

    private void look() {
        long before = maker.state().number();
        Set<String> changed = maker.look(pages());
        long now = maker.state().number();
        if (now != before) {
            streams.tell(now, changed);
        }
    }

    /** Waits until the preview is ended, or nobody has looked for too long. */
    public void await() throws InterruptedException {
        while (!ended.await(1, TimeUnit.SECONDS)) {
            if (server.idleNanos() > choices.idle().toNanos()) {
                return;
            }
        }
    }

    /** Asks the preview to end. */
    public void stop() {
        ended.countDown();
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        thread.interrupt();
        server.close();
        watch.close();
    }
}
