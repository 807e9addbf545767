package org.thbreport.pdf.logo;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.thbreport.publication.content.Logo;

/** Logos that have been read, each once for as long as it is in use. Any number of threads may share it. */
public final class LogoCache {

    private final Map<Logo, LogoPicture> read = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * Returns a logo that is ready to be drawn, the same for the same logo.
     *
     * @throws IllegalArgumentException if it cannot be drawn on paper and screens alike; the message says why
     */
    public LogoPicture picture(Logo logo) {
        return read.computeIfAbsent(logo, unread -> LogoPicture.of(unread.bytes()));
    }
}
