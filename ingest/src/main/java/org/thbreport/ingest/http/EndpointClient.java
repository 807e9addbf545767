package org.thbreport.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.NotData;

/** Gets tables from an endpoint: tries again where that may help, follows tickets, and refuses what is no data. */
public final class EndpointClient {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private static final int MOST_REDIRECTS = 5;
    private static final int TOO_MUCH = 413;
    private static final int UNCHANGED = 304;

    private final Endpoint endpoint;
    private final FetchOptions options;
    private final Pause pause;
    private final LongConsumer received;
    private final HttpClient http;

    /** Makes a client of an endpoint that tells nobody how far an answer has come. */
    public EndpointClient(Endpoint endpoint, FetchOptions options, Pause pause) {
        this(endpoint, options, pause, bytes -> {});
    }

    /**
     * Makes a client of an endpoint.
     *
     * @param received is told, by another thread, how many bytes of an answer have come so far
     */
    public EndpointClient(Endpoint endpoint, FetchOptions options, Pause pause, LongConsumer received) {
        this.endpoint = endpoint;
        this.options = options;
        this.pause = pause;
        this.received = received;
        this.http = HttpClient.newBuilder()
                .connectTimeout(options.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Returns the endpoint. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Returns how patient and how generous downloads are. */
    FetchOptions options() {
        return options;
    }

    /**
     * Gets a table.
     *
     * @param table its address
     * @param known the newest vintage, which the server need not send again if it came from the same address, or null
     * @param staging gets the answer as it comes
     * @return the answer: data, as far as its beginning tells, or that nothing changed
     * @throws FetchException if there is no such answer
     * @throws IOException if it cannot be written, or not be read again
     * @throws InterruptedException if the program is stopped meanwhile
     */
    public Answer get(TableAddress table, @Nullable Vintage known, StagingFile staging)
            throws FetchException, IOException, InterruptedException {
        URI address = table.address();
        boolean same = known != null && known.address().equals(address.toString());
        List<String> way = new ArrayList<>();
        HttpResponse<Long> response = send(table, same ? known : null, staging, way);
        Optional<NotData> other = notData(response, staging);
        for (int poll = 0; other.isPresent(); poll++) {
            URI next = next(address, other.get());
            if (poll == options.polls()) {
                throw new FetchException(
                        FetchRule.NOT_READY, "the server is still preparing the table", "fetch again later");
            }
            pause.await(backOff(Math.min(poll + 1, options.attempts()), response));
            if (isReady(other.get(), staging)) {
                response = send(new TableAddress(next, table.accept()), null, staging, way);
                other = notData(response, staging);
            }
        }
        return new Answer(
                way,
                response.statusCode() == UNCHANGED,
                staging,
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Last-Modified").orElse(""));
    }

    private static Optional<NotData> notData(HttpResponse<Long> response, StagingFile staging) throws IOException {
        return response.statusCode() == UNCHANGED ? Optional.empty() : NotData.recognise(head(staging));
    }

    private static ContentHead head(StagingFile staging) throws IOException {
        try (InputStream in = Files.newInputStream(staging.path())) {
            return new ContentHead(in.readNBytes(ContentHead.SIZE));
        }
    }

    /** Returns where the data behind a ticket are; an answer without a ticket is an error. */
    private URI next(URI address, NotData answer) throws FetchException {
        if (answer.ticket() != null) {
            return endpoint.ticketData(answer.ticket());
        }
        if (answer.address() != null) {
            Optional<URI> later = target(address, answer.address());
            if (later.isPresent() && address.getHost().equals(later.get().getHost())) {
                return later.get();
            }
        }
        throw new FetchException(FetchRule.NOT_DATA, answer.message(), "expected a table");
    }

    private boolean isReady(NotData answer, StagingFile staging)
            throws FetchException, IOException, InterruptedException {
        if (answer.ticket() == null) {
            return true;
        }
        send(new TableAddress(endpoint.ticketState(answer.ticket()), "*/*"), null, staging, new ArrayList<>());
        String state = head(staging).text();
        if (state.contains("EXPIRED") || state.contains("UNKNOWN_REQUEST") || state.contains("FAILED")) {
            throw new FetchException(
                    FetchRule.NOT_READY, "the server has dropped the request for the table", "fetch again");
        }
        return state.contains("AVAILABLE");
    }

    private HttpResponse<Long> send(
            TableAddress address, @Nullable Vintage known, StagingFile staging, List<String> way)
            throws FetchException, IOException, InterruptedException {
        FetchException last = new FetchException(FetchRule.UNREACHABLE, "not tried", "");
        for (int attempt = 1; attempt <= options.attempts(); attempt++) {
            HttpResponse<Long> response = null;
            try {
                response = follow(address, known, staging, way);
                if (response.statusCode() == 200 || response.statusCode() == UNCHANGED) {
                    return response;
                }
                last = new FetchException(
                        FetchRule.REFUSED,
                        "the server answers with status " + response.statusCode(),
                        response.statusCode() == TOO_MUCH
                                ? "ask for less of the table, with codes, from and to in fetch"
                                : "check the id of the dataset, or fetch again later");
                if (!PASSING.contains(response.statusCode())) {
                    throw last;
                }
            } catch (ExecutionException | TimeoutException e) {
                last = reason(e);
                if (last.rule() == FetchRule.TOO_LARGE) {
                    throw last;
                }
            }
            if (attempt < options.attempts()) {
                pause.await(backOff(attempt, response));
            }
        }
        throw last;
    }

    /**
     * Asks an address, and those that the server redirects to.
     *
     * @param way gets the addresses that it redirects to
     */
    private HttpResponse<Long> follow(
            TableAddress address, @Nullable Vintage known, StagingFile staging, List<String> way)
            throws FetchException, IOException, ExecutionException, TimeoutException, InterruptedException {
        URI next = address.address();
        for (int step = 0; ; step++) {
            HttpResponse<Long> response = sendOnce(next, address.accept(), known, staging);
            Optional<URI> target = target(next, response);
            if (target.isEmpty()) {
                return response;
            }
            if (step == MOST_REDIRECTS) {
                throw new FetchException(
                        FetchRule.REFUSED,
                        "the server redirects from one address to another without end",
                        "check the address of the endpoint");
            }
            next = target.get();
            way.add(next.toString());
        }
    }

    /** Returns where a server redirects to; user and password that it puts into the address are left out. */
    private static Optional<URI> target(URI asked, HttpResponse<Long> response) throws FetchException {
        Optional<String> location = response.headers().firstValue("Location");
        if (!ELSEWHERE.contains(response.statusCode()) || location.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(target(asked, location.get())
                .orElseThrow(() -> new FetchException(
                        FetchRule.REFUSED,
                        "the server redirects to an address that is not followed",
                        "expected one that begins with https://, or http:// where the endpoint's does")));
    }

    /** Returns the address that a server names; empty if it is none that is followed. */
    private static Optional<URI> target(URI asked, String named) {
        try {
            URI target = asked.resolve(new URI(named));
            boolean weaker = asked.getScheme().equals("https") && !"https".equals(target.getScheme());
            boolean isFollowed = !weaker
                    && Set.of("http", "https").contains(String.valueOf(target.getScheme()))
                    && target.getHost() != null;
            return isFollowed ? Optional.of(URI.create(new Endpoint(target.toString()).base())) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Returns whether user and password of the endpoint are for an address: it has the same scheme, host and port. */
    private boolean isOurs(URI address) {
        URI base = URI.create(endpoint.base());
        return base.getScheme().equals(address.getScheme())
                && base.getHost().equalsIgnoreCase(address.getHost())
                && base.getPort() == address.getPort();
    }

    private HttpResponse<Long> sendOnce(URI address, String accept, @Nullable Vintage known, StagingFile staging)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(options.answer())
                .header("Accept", accept)
                .header("Accept-Encoding", "gzip");
        if (endpoint.authorization() != null && isOurs(address)) {
            request.header("Authorization", endpoint.authorization());
        }
        if (known != null && !known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (known != null && !known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        staging.clear();
        LimitedBody body = new LimitedBody(staging, options.maxBytes(), received);
        CompletableFuture<HttpResponse<Long>> exchange = http.sendAsync(request.build(), info -> body);
        try {
            return exchange.get(options.answer().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            body.end();
            exchange.cancel(true);
        }
    }

    private FetchException reason(Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.NotWrittenException notWritten) {
                throw notWritten;
            }
            if (cause instanceof LimitedBody.TooLargeException) {
                return new FetchException(
                        FetchRule.TOO_LARGE,
                        "the answer is larger than " + options.maxBytes() + " bytes",
                        "ask for less of the table");
            }
        }
        return new FetchException(
                FetchRule.UNREACHABLE,
                failure instanceof TimeoutException
                        ? "the server does not answer in time"
                        : "the server cannot be reached, or breaks off",
                "check the connection and fetch again");
    }

    private Duration backOff(int attempt, @Nullable HttpResponse<Long> response) {
        Duration wait = options.backOff().multipliedBy(1L << Math.min(attempt - 1, 16));
        if (response != null) {
            String after = response.headers().firstValue("Retry-After").orElse("");
            if (after.matches("\\d{1,6}") && wait.toSeconds() < Long.parseLong(after)) {
                wait = Duration.ofSeconds(Long.parseLong(after));
            }
        }
        return wait.compareTo(options.longestBackOff()) > 0 ? options.longestBackOff() : wait;
    }
}
