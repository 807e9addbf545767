package org.thbreport.analytics.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The change of the overall share without each area in turn, and the jackknife over areas (Tukey 1958). The latter tells how
 * much the change hangs on single areas; it is not an error of sampling.
 *
 * @param difference the change with all areas, a fraction of 1
 * @param without the change without each area present in either period; withheld where the area is the whole of a period
 */
public record LeaveOneOut(double difference, Map<String, Outcome<Double>> without) {

    /** Copies the map and keeps its order. */
    public LeaveOneOut {
        without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
    }

    /**
     * Leaves out each area in turn.
     *
     * @param areas areas with distinct names
     * @return the changes, in the order given; withheld where nothing is there before or after
     */
    public static Outcome<LeaveOneOut> of(List<AreaChange> areas) {
        List<AreaChange> present = areas.stream().filter(AreaChange::isInEither).toList();
        return AreaChange.difference(present).map(difference -> {
            Map<String, Outcome<Double>> without = new LinkedHashMap<>();
            for (int left = 0; left < present.size(); left++) {
                List<AreaChange> others = new ArrayList<>(present);
                AreaChange area = others.remove(left);
                Outcome<Double> rest = AreaChange.difference(others);
                without.put(area.area(), rest.why().isPresent() ? Outcome.none(Obstacle.WHOLE_TOTAL) : rest);
            }
            return new LeaveOneOut(difference, without);
        });
    }

    /**
     * Returns the jackknife's standard error over all areas present in either period.
     *
     * @return the standard error; withheld for one area alone and where an area is the whole of a period
     */
    public Outcome<Double> jackknife() {
        if (without.size() < 2) {
            return Outcome.none(Obstacle.ONE_AREA);
        }
        if (without.values().stream().anyMatch(change -> change.why().isPresent())) {
            return Outcome.none(Obstacle.WHOLE_TOTAL);
        }
        double[] changes = without.values().stream()
                .mapToDouble(change -> change.found().orElseThrow())
                .toArray();
        double mean = 0;
        for (double change : changes) {
            mean += change / changes.length;
        }
        double squares = 0;
        for (double change : changes) {
            squares += (change - mean) * (change - mean);
        }
        return Outcome.of(Math.sqrt((changes.length - 1.0) / changes.length * squares));
    }
}
