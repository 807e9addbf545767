package org.thbreport.analytics.decomposition;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** Number of areas with the largest contributions that are told of one by one. */
    public static final int LARGEST = 5;

    /** Copies the map and keeps its order. */
    public Decomposition {
        byArea = Collections.unmodifiableMap(new LinkedHashMap<>(byArea));
    }

    /** Returns the areas that are present in both periods, largest contributions first. */
    public List<Map.Entry<String, Contribution>> staying() {
        return byArea.entrySet().stream()
                .filter(area -> area.getValue().entry() == 0 && area.getValue().exit() == 0)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Contribution> area) ->
                                -Math.abs(area.getValue().total()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** Returns those of the areas present in both periods that are told of together: all but {@link #LARGEST}. */
    public List<Map.Entry<String, Contribution>> others() {
        return staying().stream().skip(LARGEST).toList();
    }

    /** Returns what {@link #others} contribute together. */
    public double totalOfOthers() {
        return others().stream().mapToDouble(area -> area.getValue().total()).sum();
    }

    /** Returns the share of the second period less that of the first: the sum of the parts, within 1e-12. */
    public double difference() {
        return after.minus(before);
    }
}
