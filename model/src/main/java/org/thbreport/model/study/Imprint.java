package org.thbreport.model.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues and those who paid want to see in a publication.
 *
 * @param isbn International Standard Book Number, with its hyphens, or null
 * @param doi Digital Object Identifier, beginning with {@code 10.}, or null
 * @param catalogue number in a publisher's catalogue, or null
 * @param funding who paid, by language tag; empty where nobody is named
 * @param address web address of the folder below which releases are published, ending in a stroke, or null
 */
public record Imprint(
        @Nullable String isbn,
        @Nullable String doi,
        @Nullable String catalogue,
        Map<String, String> funding,
        @Nullable String address) {

    /** Nothing to be named. */
    public static final Imprint NONE = new Imprint(null, null, null, Map.of(), null);

    /** Copies the map. */
    public Imprint {
        funding = Map.copyOf(funding);
    }
}
