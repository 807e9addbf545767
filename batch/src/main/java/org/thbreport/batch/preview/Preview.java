package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.thbreport.batch.edition.EditionPipeline;

/** A preview that runs: a server, what it shows, and a thread that waits for saves. */
public final class Preview implements AutoCloseable {
    private static final int PRIMING = 2;
    private static final long PAUSE_MILLIS = 500;

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
     * @param first the page that is shown first
     * @param port the port, or 0 for any that is free
     * @param polls whether the folder is looked at twice a second in any case
     * @param editorNotes whether warnings of the evidence checks are printed on the pages
     * @param idle after how long without a browser the preview ends
     */
    public record PreviewChoices(FirstPage first, int port, boolean polls, boolean editorNotes, Duration idle) {}

    /**
     * Starts a preview; the first page is made while browsers may ask already.
     *
     * @param pipelines gives the pipeline with the branding as its file is now
     * @param folder the study folder
     * @param named the folder as the user named it, for messages
     * @throws IOException if the port is taken
     */
    public Preview(
            Supplier<EditionPipeline> pipelines, Path folder, String named, PreviewChoices choices, SecureRandom random)
            throws IOException {
        this.choices = choices;
        this.maker = new PreviewMaker(pipelines, folder, named, choices.first(), choices.editorNotes());
        this.watch = new StudyWatch(maker::places, choices.polls());
        this.server = new PreviewServer(choices.port(), random, maker, streams, this::lookFor);
        this.thread = new Thread(this::work, "saves");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns its address. */
    public String address() {
        return server.address();
    }

    /** A fault of one look, such as too little memory, must not end the others. */
    private void work() {
        try {
            for (int round = 0; !ended.await(0, TimeUnit.MILLISECONDS); round++) {
                try {
                    if (round <= PRIMING) {
                        watch.note();
                    } else if (!watch.await()) {
                        return;
                    }
                    boolean again = true;
                    while (again) {
                        again = look(watch::savedMeanwhile);
                    }
                } catch (RuntimeException | OutOfMemoryError fault) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Looks, and tells what is new.
     *
     * @param savedMeanwhile tells, before others are told, whether something was saved while it was read; returned
     */
    private synchronized boolean look(BooleanSupplier savedMeanwhile) {
        Set<String> looked = streams.pages();
        long before = maker.state().number();
        Set<String> changed = maker.look(looked);
        long now = maker.state().number();
        boolean again = savedMeanwhile.getAsBoolean();
        if (now != before) {
            streams.tell(now, looked, changed);
        }
        return again;
    }

    /** Looks for a page that nobody has looked at: what is wrong with it is to be told too, and no more what is with the one before. */
    private synchronized void lookFor(String page) {
        if (!maker.state().pages().containsKey(page) || maker.state().errors() > 0) {
            look(() -> false);
        }
    }

    /** Returns the pages that browsers wait for. */
    Set<String> watched() {
        return streams.pages();
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
