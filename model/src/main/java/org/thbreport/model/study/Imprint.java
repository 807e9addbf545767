package org.thbreport.model.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues and those who paid want to see in a publication.
 *
 * @param isbn International Standard Book Number, with its hyphens, or null
 * @param doi Digital Object Identifier, beginning with {@code 10.}, or null
 * @param catalogue number in a publisher's catalogue, or null
 * @param funding who paid, by language tag; empty where nobody is named
 * @param partners signs of those with whom it was made, in the order of print; often none
 * @param address web address of the folder below which releases are published, ending in a stroke, or null
 */
public record Imprint(
        @Nullable String isbn,
        @Nullable String doi,
        @Nullable String catalogue,
        Map<String, String> funding,
        List<PartnerLogo> partners,
        @Nullable String address) {

    /** Nothing to be named. */
    public static final Imprint NONE = new Imprint(null, null, null, Map.of(), List.of(), null);

    /** Copies the collections. */
    public Imprint {
        funding = Map.copyOf(funding);
        partners = List.copyOf(partners);
    }
}
