package org.thbreport.analytics.decomposition;

import java.util.List;
import java.util.function.Function;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * One area in two periods. It is present in a period if it has cases in the base then.
 *
 * @param area code or label of the area
 * @param before the group of interest out of the base in the first period
 * @param after the same in the second period
 */
public record AreaChange(String area, Proportion before, Proportion after) {

    /** Returns whether the area is present in both periods. */
    public boolean isInBoth() {
        return !before.isEmpty() && !after.isEmpty();
    }

    /** Returns whether the area is present in either period. */
    public boolean isInEither() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** Returns the change of the share of all areas together, unless nothing is there before or after. */
    static Outcome<Double> difference(List<AreaChange> areas) {
        Proportion before = sum(areas, AreaChange::before);
        Proportion after = sum(areas, AreaChange::after);
        if (before.isEmpty()) {
            return Outcome.none(Obstacle.NOTHING_BEFORE);
        }
        return after.isEmpty() ? Outcome.none(Obstacle.NOTHING_AFTER) : Outcome.of(after.minus(before));
    }

    static Proportion sum(List<AreaChange> areas, Function<AreaChange, Proportion> period) {
        return areas.stream().map(period).reduce(new Proportion(0, 0), Proportion::plus);
    }
}
