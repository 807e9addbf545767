package org.thbreport.analytics.trend;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The trend of the share of known in one area. All but the segments describe the latest segment.
 *
 * @param area key of the area
 * @param periods periods of the latest segment
 * @param mannKendall test for a rise or fall
 * @param sen median slope a year
 * @param cochranArmitage linear trend in proportions and the departure from it
 * @param quasiBinomial logit line with dispersion
 * @param laney the last period against the ones before it
 * @param counts how the number of all victims swings, and its trend
 * @param baseYears the last share less that of each other period of the latest segment, fractions of 1, by period
 * @param segments all segments, in the order of time; empty where no single period has a share
 * @param verdict what can be said
 */
public record Trend(
        String area,
        List<ReferencePeriod> periods,
        Outcome<MannKendallResult> mannKendall,
        Outcome<SenSlope> sen,
        Outcome<CochranArmitageResult> cochranArmitage,
        Outcome<QuasiBinomialFit> quasiBinomial,
        Outcome<LaneyResult> laney,
        Outcome<CountTrend> counts,
        SortedMap<ReferencePeriod, Double> baseYears,
        List<Segment> segments,
        Verdict verdict) {

    /** Copies the lists. */
    public Trend {
        periods = List.copyOf(periods);
        baseYears = Collections.unmodifiableSortedMap(new TreeMap<>(baseYears));
        segments = List.copyOf(segments);
    }

    /**
     * Returns a change measured from the other periods of the segment; none for a change that does not end with the trend.
     *
     * @param from the period that the change is measured from
     * @param to the period that it ends with
     */
    public SortedMap<ReferencePeriod, Double> otherBases(ReferencePeriod from, ReferencePeriod to) {
        SortedMap<ReferencePeriod, Double> others = new TreeMap<>(
                !periods.isEmpty() && periods.get(periods.size() - 1).equals(to) ? baseYears : Map.of());
        others.remove(from);
        return others;
    }
}
