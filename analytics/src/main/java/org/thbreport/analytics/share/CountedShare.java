package org.thbreport.analytics.share;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * A share from counts. The groups stay apart: those of interest, the rest whose group is known, and the unknown.
 *
 * @param area key of the area
 * @param period single or pooled period
 * @param count victims in the group of interest
 * @param known victims whose group is known
 * @param unknown victims whose group is not known
 * @param total all victims
 * @param groups the groups of the file that the others are made of, in the order interest, rest, unknown
 * @param shareOfKnown count over known, a fraction of 1
 * @param shareOfAll count over total, a fraction of 1
 * @param bounds the share of all victims if none, and if all, of the unknown belonged to the group of interest
 * @param wilson Wilson's interval of the share of known, if the count is seen as the outcome of a stable process
 * @param garwood Garwood's interval of the number of all victims, if it is seen as the outcome of a stable process
 * @param flags flags of all values that went in, each letter once
 * @param precision whether all values that went in are exact
 * @param published the share that the source published beside the counts, or null
 * @param present for a sum the keys of the areas in it; the area itself otherwise
 * @param absent for a sum the keys of the areas that have data in another period and none in this one
 * @param gaps single periods of a pooled one that have no data
 */
public record CountedShare(
        String area,
        ReferencePeriod period,
        Outcome<Double> count,
        Outcome<Double> known,
        Outcome<Double> unknown,
        Outcome<Double> total,
        List<GroupCount> groups,
        Outcome<Double> shareOfKnown,
        Outcome<Double> shareOfAll,
        Outcome<Interval> bounds,
        Outcome<Interval> wilson,
        Outcome<Interval> garwood,
        String flags,
        Precision precision,
        @Nullable PublishedShare published,
        List<String> present,
        List<String> absent,
        List<ReferencePeriod> gaps)
        implements PeriodShare {

    /** Copies the lists. */
    public CountedShare {
        groups = List.copyOf(groups);
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        gaps = List.copyOf(gaps);
    }

    @Override
    public Outcome<Double> share(ShareBase base) {
        return base == ShareBase.ALL ? shareOfAll : shareOfKnown;
    }
}
