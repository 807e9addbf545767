package org.thbreport.batch.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.format.FaultyPublicationException;

/** Answers browsers of this machine. No part of an address is ever joined to a path of a file. */
final class PreviewServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 16;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FAULT = 500;
    private static final int TOO_MANY = 503;

    private final HttpServer server;
    private final FewAtOnce threads = new FewAtOnce();
    private final RequestGuard guard;
    private final PreviewMaker maker;
    private final EventStreams streams;
    private final Consumer<String> opened;
    private final PreviewShell shell;
    private final String token;
    private final AtomicLong lastAsked = new AtomicLong(System.nanoTime());

    /**
     * Starts to answer.
     *
     * @param port the port, or 0 for any that is free
     * @param opened is told of each page that a browser begins to wait for
     * @throws IOException if the port is taken
     */
    PreviewServer(int port, SecureRandom random, PreviewMaker maker, EventStreams streams, Consumer<String> opened)
            throws IOException {
        ServerLimits.set();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        this.token = PreviewShell.token(random);
        this.guard = new RequestGuard(token, server.getAddress().getPort());
        this.shell = new PreviewShell(random);
        this.maker = maker;
        this.streams = streams;
        this.opened = opened;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the address of the preview, the only one that is told. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/";
    }

    /** Returns for how long nobody has asked for anything or waited for news. */
    long idleNanos() {
        return streams.isEmpty() ? System.nanoTime() - lastAsked.get() : 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            PreviewShell.forbid(exchange.getResponseHeaders());
            String path = exchange.getRequestURI().toString();
            int refusal = FewAtOnce.isRefused()
                    ? TOO_MANY
                    : guard.refusal(exchange.getRequestMethod(), path, exchange.getRequestHeaders());
            if (refusal != RequestGuard.GRANTED) {
                say(exchange, refusal, "refused");
                return;
            }
            lastAsked.set(System.nanoTime());
            route(exchange, path.substring(token.length() + 2));
        }
    }

    private void route(HttpExchange exchange, String rest) throws IOException {
        Optional<PreviewFile> file = PreviewFile.of(rest);
        if (rest.isEmpty()) {
            String nonce = shell.nonce();
            exchange.getResponseHeaders().set("Content-Security-Policy", PreviewShell.policy(nonce));
            send(exchange, OK, "text/html; charset=utf-8", shell.page(nonce));
        } else if (rest.equals("issues.json")) {
            send(exchange, OK, "application/json", PreviewIssues.of(maker.state(), maker.first()));
        } else if (rest.startsWith("events?")) {
            events(exchange, rest.substring("events?".length()));
        } else if (file.isPresent()) {
            file(exchange, file.get());
        } else {
            say(exchange, NOT_FOUND, "there is no such page");
        }
    }

    private void file(HttpExchange exchange, PreviewFile file) throws IOException {
        byte @Nullable [] bytes;
        try {
            bytes = maker.file(file);
        } catch (FaultyPublicationException e) {
            say(exchange, CONFLICT, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException | OutOfMemoryError fault) {
            say(exchange, FAULT, "the program met a fault: " + fault);
            return;
        }
        if (bytes == null) {
            say(exchange, NOT_FOUND, "there is nothing to show yet");
        } else {
            send(exchange, OK, file.type(), bytes);
        }
    }

    private void events(HttpExchange exchange, String page) throws IOException {
        Optional<PreviewFile> file = PreviewFile.of(page);
        if (file.isEmpty() || exchange.getRequestMethod().equals("HEAD")) {
            say(exchange, NOT_FOUND, "there is no such page to wait for");
            return;
        }
        Optional<EventStreams.Stream> waiting = streams.open(file.get().path());
        if (waiting.isEmpty()) {
            say(exchange, TOO_MANY, "too many windows show this preview");
            return;
        }
        EventStreams.Stream stream = waiting.get();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(OK, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            opened.accept(page);
            stream.tell(out, () -> maker.state().number());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            streams.close(stream);
            lastAsked.set(System.nanoTime());
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : bytes.length);
        if (!isHead) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        streams.tellEnd();
        server.stop(1);
        threads.stop();
    }
}
