package org.thbreport.batch.preview;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The frame around the pages of a preview, for tests that look at it without a server. */
public final class PreviewFrame {
    private PreviewFrame() {}

    /** Returns it as a browser gets it. */
    public static String html() {
        return new String(new PreviewShell(new SecureRandom()).page("nonce"), StandardCharsets.UTF_8);
    }
}
