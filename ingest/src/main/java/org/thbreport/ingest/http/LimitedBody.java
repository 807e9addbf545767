package org.thbreport.ingest.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the body of an answer to a file up to a limit; one byte more ends the exchange. Its result is the size. */
final class LimitedBody implements HttpResponse.BodySubscriber<Long> {

    /** Says that the body is larger than the limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Says that the body could not be written. */
    static final class NotWrittenException extends IOException {
        private static final long serialVersionUID = 1L;

        NotWrittenException(IOException cause) {
            super(cause);
        }
    }

    private final StagingFile file;
    private final long limit;
    private final LongConsumer received;
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long size;
    private boolean ended;

    /**
     * Makes a body of an answer.
     *
     * @param file gets the bytes; it must be empty
     * @param received is told how many bytes have come so far
     */
    LimitedBody(StagingFile file, long limit, LongConsumer received) {
        this.file = file;
        this.limit = limit;
        this.received = received;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        started.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Flow.Subscription source = subscription;
        try {
            write(buffers);
            if (source != null) {
                source.request(1);
            }
        } catch (TooLargeException | NotWrittenException e) {
            if (source != null) {
                source.cancel();
            }
            body.completeExceptionally(e);
        }
    }

    private synchronized void write(List<ByteBuffer> buffers) throws TooLargeException, NotWrittenException {
        if (ended) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
            if (size > limit) {
                throw new TooLargeException();
            }
            try {
                file.write(buffer);
            } catch (IOException e) {
                throw new NotWrittenException(e);
            }
        }
        received.accept(size);
    }

    /** Takes no more bytes: the file may be used for something else. */
    synchronized void end() {
        ended = true;
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(size);
    }
}
