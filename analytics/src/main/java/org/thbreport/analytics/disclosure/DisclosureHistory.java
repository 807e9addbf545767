package org.thbreport.analytics.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * What earlier releases of a register did.
 *
 * @param published counts that were printed, by the names of their cells
 * @param withheld names of cells that were withheld
 * @param releases number of earlier releases
 */
public record DisclosureHistory(Map<String, Long> published, Set<String> withheld, int releases) {

    /** Nothing was published before. */
    public static final DisclosureHistory NONE = new DisclosureHistory(Map.of(), Set.of(), 0);

    /** Copies. */
    public DisclosureHistory {
        published = Map.copyOf(published);
        withheld = Set.copyOf(withheld);
    }
}
