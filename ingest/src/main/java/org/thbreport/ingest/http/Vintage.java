package org.thbreport.ingest.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One download of a table.
 *
 * @param retrieved when it was downloaded
 * @param sha256 SHA-256 of its bytes, in hexadecimal digits
 * @param address where it came from
 * @param redirects the addresses that the server redirected to, in order
 * @param etag the server's mark of this state of the table, or an empty text
 * @param lastModified when the server said that it changed, or an empty text
 * @param file name of the file that holds it, in the folder of the dataset's vintages
 */
public record Vintage(
        Instant retrieved,
        String sha256,
        String address,
        List<String> redirects,
        String etag,
        String lastModified,
        String file) {

    /** Copies the list. */
    public Vintage {
        redirects = List.copyOf(redirects);
    }

    private static final String FORM = "(format|formatVersion|compress|compressed|lang|labels)=.*";

    /** Returns which parts of the table were asked for, as the address names them; none for the whole. */
    SortedSet<String> parts() {
        return parts(address);
    }

    /** Returns which parts of a table an address asks for; none for the whole. */
    static SortedSet<String> parts(String address) {
        SortedSet<String> parts = new TreeSet<>();
        int query = address.indexOf('?');
        if (query >= 0) {
            Arrays.stream(address.substring(query + 1).split("&"))
                    .filter(part -> !part.matches(FORM))
                    .forEach(parts::add);
        }
        return parts;
    }
}
