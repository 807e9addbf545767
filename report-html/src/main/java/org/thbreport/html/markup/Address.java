package org.thbreport.html.markup;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a link or picture may name: a place of the page, a file beside it, a page on the web, a mailbox, or the bytes of a picture. No
 * other address can be made, so that none runs code.
 *
 * @param text the address, not yet escaped
 */
public record Address(String text) {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final Pattern WEB = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}\"<>\\\\^`{|}]+");

    /** Checks what it names. */
    public Address {
        boolean picture = text.startsWith("data:image/png;base64,") || text.startsWith("data:image/svg+xml;base64,");
        if (!text.startsWith("#")
                && !picture
                && !WEB.matcher(text).matches()
                && !FILE.matcher(text).matches()) {
            throw new IllegalArgumentException("no page links to the address " + text);
        }
    }

    /** Returns the address of a place of the page. */
    public static Address place(String id) {
        return new Address("#" + id);
    }

    /** Returns the address of a file that stands beside the page. */
    public static Address file(String name) {
        return new Address(name);
    }

    /** Returns the address of a picture that travels in the page. */
    public static Address picture(byte[] bytes) {
        boolean png = bytes.length > 0 && (bytes[0] & 0xFF) == 0x89;
        return new Address((png ? "data:image/png;base64," : "data:image/svg+xml;base64,")
                + Base64.getEncoder().encodeToString(bytes));
    }

    /** Tells whether an address of a source can be linked to. */
    public static boolean isOnTheWeb(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("http")
                && WEB.matcher(text).matches();
    }
}
