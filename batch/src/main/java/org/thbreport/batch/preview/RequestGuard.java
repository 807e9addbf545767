package org.thbreport.batch.preview;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;

/**
 * Who may ask for what: a browser of this machine, with the token, for the server's own name. A page of another site cannot: not by a name
 * that leads here (DNS rebinding), not by a link or request of its own.
 */
final class RequestGuard {
    /** Nothing speaks against a request. */
    static final int GRANTED = 0;

    private static final int LONGEST_LINE = 2048;
    private static final int REQUEST_LINE_REST = " HTTP/1.1".length() + 1;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NO_SUCH_METHOD = 405;
    private static final int TOO_LONG = 414;
    private static final int MISDIRECTED = 421;

    private final byte[] token;
    private final Set<String> names;

    /**
     * Makes a guard.
     *
     * @param token what the first part of every address must be
     * @param port port of the server
     */
    RequestGuard(String token, int port) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.names = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /**
     * Returns the status that a request is refused with, or {@link #GRANTED}.
     *
     * @param path the address as it was sent, with its query
     */
    int refusal(String method, String path, Headers headers) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return NO_SUCH_METHOD;
        }
        List<String> hosts = headers.getOrDefault("Host", List.of());
        if (hosts.size() != 1 || !names.contains(hosts.get(0))) {
            return MISDIRECTED;
        }
        if (headers.getOrDefault("Origin", List.of()).stream().anyMatch(origin -> !isOwn(origin))
                || headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
                                .anyMatch(site -> site.equals("cross-site") || site.equals("same-site"))
                        && !isOpened(path, headers)) {
            return FORBIDDEN;
        }
        if (method.length() + path.length() + REQUEST_LINE_REST > LONGEST_LINE) {
            return TOO_LONG;
        }
        return hasToken(path) ? GRANTED : NOT_FOUND;
    }

    /**
     * Returns whether the frame itself is opened in a window of its own, as by a file of the user that leads there: who does that knows the
     * token, gets nothing to read, and cannot frame it.
     */
    private boolean isOpened(String path, Headers headers) {
        return path.indexOf('/', 1) == path.length() - 1
                && headers.getOrDefault("Sec-Fetch-Mode", List.of()).equals(List.of("navigate"))
                && headers.getOrDefault("Sec-Fetch-Dest", List.of()).equals(List.of("document"));
    }

    private boolean isOwn(String origin) {
        return origin.startsWith("http://") && names.contains(origin.substring("http://".length()));
    }

    /** Takes the same time whatever the token is. */
    private boolean hasToken(String path) {
        int end = path.indexOf('/', 1);
        String given = path.startsWith("/") && end > 0 ? path.substring(1, end) : "";
        return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }
}
