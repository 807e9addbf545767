package org.thbreport.analytics.decomposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The decomposition of Melitz and Polanec (2015): areas that stay are the reference. Their own change is the matched panel's, split as
 * Kitagawa does it (1955); an area that enters counts by how far it lies from those that stay in the second period, one that leaves by
 * how far in the first. An area that comes or goes thus changes nothing in those that stay.
 */
public final class MelitzPolanec {

    private MelitzPolanec() {}

    /**
     * Splits the change of the overall share by area.
     *
     * @param areas areas with distinct names; those present in neither period are left out
     * @return the parts, in the order given; withheld where no area is there in both periods
     */
    public static Outcome<Decomposition> of(List<AreaChange> areas) {
        List<AreaChange> staying = areas.stream().filter(AreaChange::isInBoth).toList();
        if (staying.isEmpty()) {
            return Outcome.none(Obstacle.NO_AREA_IN_BOTH);
        }
        Proportion before = AreaChange.sum(areas, AreaChange::before);
        Proportion after = AreaChange.sum(areas, AreaChange::after);
        Proportion stayingBefore = AreaChange.sum(staying, AreaChange::before);
        Proportion stayingAfter = AreaChange.sum(staying, AreaChange::after);
        return Kitagawa.of(staying).map(among -> {
            Map<String, Contribution> byArea = new LinkedHashMap<>();
            Contribution all = Contribution.NONE;
            for (AreaChange area : areas) {
                if (!area.isInEither()) {
                    continue;
                }
                Contribution part = area.isInBoth()
                        ? Objects.requireNonNull(among.byArea().get(area.area()))
                        : area.before().isEmpty()
                                ? new Contribution(
                                        0,
                                        0,
                                        area.after().total()
                                                / after.total()
                                                * area.after().minus(stayingAfter),
                                        0)
                                : new Contribution(
                                        0,
                                        0,
                                        0,
                                        -area.before().total()
                                                / before.total()
                                                * area.before().minus(stayingBefore));
                byArea.put(area.area(), part);
                all = all.plus(part);
            }
            return new Decomposition(before, after, all, byArea);
        });
    }
}
