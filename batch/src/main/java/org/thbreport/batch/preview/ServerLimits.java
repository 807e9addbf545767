package org.thbreport.batch.preview;

import java.util.Map;

/**
 * Limits of the JDK's server, which it reads once in a process: a request that does not end is left after ten seconds, connections are few,
 * heads are short.
 */
final class ServerLimits {
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "jdk.httpserver.maxConnections", "64",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536");

    private ServerLimits() {}

    /** Sets what nobody has set; to be called before the first server is made. */
    static void set() {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
