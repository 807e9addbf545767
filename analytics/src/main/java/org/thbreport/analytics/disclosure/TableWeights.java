package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.GroupCodes;
import org.thbreport.model.data.ReferencePeriod;

/** The weights of one table. */
record TableWeights(
        CellWeights weights,
        String table,
        GroupCodes groups,
        Set<String> sums,
        @Nullable ReferencePeriod newest,
        String headline) {

    private static final double MARGIN = 8;
    private static final double NEWEST = 1.5;
    private static final double HEADLINE = 4;
    private static final double EMPTY = 2;
    private static final double KEPT = 1_000;
    private static final double STABLE = 0.25;

    TableWeights {
        sums = Set.copyOf(sums);
    }

    double weight(CellKey key, long value, String name) {
        int margins = (sums.contains(key.area()) ? 1 : 0)
                + (key.period().isPooled() ? 1 : 0)
                + (key.measure() == Measure.GROUP ? 0 : 1)
                + (key.measure() == Measure.TOTAL ? 1 : 0);
        // StrictMath: the logarithm must be the same number on every machine.
        double weight = value == 0 ? EMPTY : 1 + StrictMath.log(1.0 + value);
        for (int margin = 0; margin < margins; margin++) {
            weight *= MARGIN;
        }
        weight *= key.period().equals(newest) ? NEWEST : 1;
        weight *= key.area().equals(headline) ? HEADLINE : 1;
        weight *= weights.isWithheldBefore(name) ? STABLE : 1;
        return isKept(key) ? weight * KEPT : weight;
    }

    /** A group that is all of those of interest, or of the unknown, is their number as well. */
    private boolean isKept(CellKey key) {
        return weights.isKept(table, key)
                || isKept(key, groups.interest(), Measure.INTEREST)
                || isKept(key, groups.unknown(), Measure.UNKNOWN);
    }

    private boolean isKept(CellKey key, List<String> alone, Measure measure) {
        return key.measure() == Measure.GROUP
                && alone.equals(List.of(key.group()))
                && weights.isKept(table, new CellKey(key.area(), key.period(), measure, ""));
    }
}
