package org.thbreport.batch.preview;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** The frame around the pages: a page with one script, which a number used once lets run. */
final class PreviewShell {
    private static final int BYTES = 16;
    private static final String NONCE = "@nonce@";

    private final String page =
            read("shell.html").replace("@style@", read("shell.css")).replace("@script@", read("shell.js"));
    private final SecureRandom random;

    PreviewShell(SecureRandom random) {
        this.random = random;
    }

    /** Returns 128 random bits as they may stand in an address. */
    static String token(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns a number that is used once. */
    String nonce() {
        return token(random);
    }

    /** Returns the page with a number that is used once. */
    byte[] page(String nonce) {
        return page.replace(NONCE, nonce).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what the page may do. */
    static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce
                + "'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /** Tells browsers with every answer what they must not do with it. */
    static void forbid(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("Connection", "close");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "frame-ancestors 'self'");
    }

    private static String read(String name) {
        try (InputStream stream = PreviewShell.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name + " is not in the program")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
