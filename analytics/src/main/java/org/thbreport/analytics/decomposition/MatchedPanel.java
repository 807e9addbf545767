package org.thbreport.analytics.decomposition;

import java.util.List;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The change among the areas that are present in both periods.
 *
 * @param difference the share of the second period less that of the first, a fraction of 1
 * @param areas the areas, in the order given
 */
public record MatchedPanel(double difference, List<String> areas) {

    /** Copies the list. */
    public MatchedPanel {
        areas = List.copyOf(areas);
    }

    /**
     * Compares the same areas before and after.
     *
     * @return the change; withheld where no area is present in both
     */
    public static Outcome<MatchedPanel> of(List<AreaChange> areas) {
        List<AreaChange> both = areas.stream().filter(AreaChange::isInBoth).toList();
        if (both.isEmpty()) {
            return Outcome.none(Obstacle.NO_AREA_IN_BOTH);
        }
        return AreaChange.difference(both)
                .map(difference -> new MatchedPanel(
                        difference, both.stream().map(AreaChange::area).toList()));
    }
}
