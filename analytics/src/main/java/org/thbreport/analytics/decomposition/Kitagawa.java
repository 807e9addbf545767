package org.thbreport.analytics.decomposition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The symmetric decomposition of Kitagawa (1955) with terms for areas that enter or leave (Griliches and Regev 1995). Shares
 * are measured from the mean of the two overall shares, so that an area whose share is the usual one contributes nothing by
 * its weight.
 */
public final class Kitagawa {

    private Kitagawa() {}

    /**
     * Splits the change of the overall share by area.
     *
     * @param areas areas with distinct names; those present in neither period are left out
     * @return the parts, in the order given; withheld where nothing is there before or after
     */
    public static Outcome<Decomposition> of(List<AreaChange> areas) {
        Proportion before = AreaChange.sum(areas, AreaChange::before);
        Proportion after = AreaChange.sum(areas, AreaChange::after);
        if (before.isEmpty() || after.isEmpty()) {
            return Outcome.none(before.isEmpty() ? Obstacle.NOTHING_BEFORE : Obstacle.NOTHING_AFTER);
        }
        double reference = (before.share() + after.share()) / 2;
        Map<String, Contribution> byArea = new LinkedHashMap<>();
        Contribution all = Contribution.NONE;
        for (AreaChange area : areas) {
            if (!area.isInEither()) {
                continue;
            }
            Contribution part = part(
                    area, area.before().total() / before.total(), area.after().total() / after.total(), reference);
            if (byArea.put(area.area(), part) != null) {
                throw new IllegalArgumentException("area twice: " + area.area());
            }
            all = all.plus(part);
        }
        return Outcome.of(new Decomposition(before, after, all, byArea));
    }

    private static Contribution part(AreaChange area, double weightBefore, double weightAfter, double reference) {
        if (area.before().isEmpty()) {
            return new Contribution(0, 0, weightAfter * (area.after().share() - reference), 0);
        }
        if (area.after().isEmpty()) {
            return new Contribution(0, 0, 0, -weightBefore * (area.before().share() - reference));
        }
        double meanShare = (area.before().share() + area.after().share()) / 2;
        return new Contribution(
                (weightBefore + weightAfter) / 2 * area.after().minus(area.before()),
                (meanShare - reference) * (weightAfter - weightBefore),
                0,
                0);
    }
}
