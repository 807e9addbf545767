package org.thbreport.batch.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.command.Console;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.ingest.reference.ReferenceData;

/** A preview of the study that {@code init} makes, and what a browser does with it; requests are written by hand, so that any can be sent. */
final class RunningPreview implements AutoCloseable {
    static final String PAGE = "whole/briefing-en.html";
    static final int TIMEOUT_MILLIS = 30_000;

    private final Preview preview;
    private final Path study;

    RunningPreview(Path folder) throws IOException {
        this(folder, false);
    }

    RunningPreview(Path folder, boolean polls) throws IOException {
        this(initialised(folder), polls, FirstPage.OF_STUDY, supplier());
    }

    RunningPreview(Path study, boolean polls, FirstPage first, Supplier<EditionPipeline> pipelines) throws IOException {
        this.study = study;
        preview = new Preview(
                pipelines,
                study,
                "study",
                new Preview.PreviewChoices(first, 0, polls, false, Duration.ofHours(1)),
                new SecureRandom());
    }

    static Path initialised(Path folder) {
        new Console(folder).run("init", "study");
        return folder.resolve("study");
    }

    /** Returns the pages that browsers wait for. */
    Set<String> watched() {
        return preview.watched();
    }

    private static EditionPipeline pipeline() {
        return new EditionPipeline(
                ReferenceData.load(), BrandingReading.NONE, new EditionMaker("test"), OfficeKeys.of(Map.of(), false));
    }

    /** Returns a supplier whose editions are drawn by one maker, as in a preview that runs. */
    static Supplier<EditionPipeline> supplier() {
        EditionPipeline pipeline = pipeline();
        return () -> pipeline;
    }

    /** Returns a word of the study's texts that its page prints, and another for it. */
    String[] words() throws IOException {
        for (String line : Files.readAllLines(study.resolve("texts/en.yaml"))) {
            if (line.startsWith("  ") && line.contains(": ") && !line.contains("#")) {
                String words =
                        line.substring(line.indexOf(": ") + 2).replace("\"", "").strip();
                if (words.length() > 20) {
                    return new String[] {words, words + " indeed"};
                }
            }
        }
        throw new AssertionError("the study has no text");
    }

    Path study() {
        return study;
    }

    URI address() {
        return URI.create(preview.address());
    }

    String host() {
        return "127.0.0.1:" + address().getPort();
    }

    /** Returns the address of something of the preview, without the server. */
    String at(String rest) {
        return address().getPath() + rest;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), address().getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /** Sends lines as they are; returns the whole answer. */
    String send(String... lines) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream()
                    .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    String get(String rest) throws IOException {
        return send("GET " + at(rest) + " HTTP/1.1", "Host: " + host());
    }

    /** Returns what a browser shows of a page; waits until there is one. */
    String page() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            String answer = get(PAGE);
            if (status(answer) == 200) {
                return answer.substring(answer.indexOf("\r\n\r\n"));
            }
            Thread.sleep(100);
        }
        throw new AssertionError("there is no page");
    }

    /** Waits for news as a browser does. */
    News news() throws IOException {
        return news(PAGE);
    }

    News news(String page) throws IOException {
        Socket socket = connect();
        socket.getOutputStream()
                .write(("GET " + at("events?" + page) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return new News(socket);
    }

    void replace(String file, String before, String after) throws IOException {
        Path path = study.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    /** Ends the preview, as a signal does. */
    void end() throws IOException {
        preview.close();
    }

    @Override
    public void close() throws IOException {
        preview.close();
    }

    /** A stream of events. */
    static final class News implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        News(Socket socket) throws IOException {
            this.socket = socket;
            InputStream in = socket.getInputStream();
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        /** Returns the status line. */
        String status() throws IOException {
            return String.valueOf(lines.readLine());
        }

        /** Waits for an event of some name. */
        void await(String event) throws IOException {
            long start = System.nanoTime();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // Comments go on for ever; the event that is waited for must not.
                assertThat(System.nanoTime() - start).as(event).isLessThan(TIMEOUT_MILLIS * 1_000_000L);
                if (line.equals("event: " + event)) {
                    return;
                }
            }
            throw new AssertionError("the stream ended without " + event);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
