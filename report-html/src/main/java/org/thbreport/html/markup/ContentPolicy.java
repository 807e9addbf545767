package org.thbreport.html.markup;

import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What a page may load and run: its own style sheet, and nothing else. */
public final class ContentPolicy {

    private ContentPolicy() {}

    /**
     * Returns the policy of a page.
     *
     * @param style its style sheet
     * @param data its data for search engines, which do not run
     */
    public static String of(String style, String data) {
        return "default-src 'none'; style-src 'sha256-" + hash(style) + "'; script-src 'sha256-" + hash(data)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        return Base64.encodeBase64String(DigestUtils.sha256(content));
    }
}
