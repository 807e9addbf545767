package org.thbreport.analytics.decomposition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thbreport.analytics.interval.Proportion;

/**
 * A change of the overall share and its parts; fractions of 1.
 *
 * @param before the group of interest out of the base in the first period, all areas together
 * @param after the same in the second period
 * @param sum the parts of all areas together
 * @param byArea the parts of each area, in the order given
 */
public record Decomposition(Proportion before, Proportion after, Contribution sum, Map<String, Contribution> byArea) {

    /** Copies the map and keeps its order. */
    public Decomposition {
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    }

    /** Returns the share of the second period less that of the first: the sum of the parts, within 1e-12. */
    public double difference() {
        return after.minus(before);
    }
}
