package org.thbreport.analytics.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * Years of an area taken together, where single ones have too few victims for percentages.
 *
 * @param years how many years are one period: 2 or 3
 * @param base what the shares are shares of
 * @param area the area with its years together: their shares and their trend
 */
public record PooledYears(int years, ShareBase base, AreaAnalysis area) {

    private static final int FEWEST = 2;

    private static final int MOST = 3;

    /**
     * Returns the periods to take together: of two years or, where these are too few, of three, counted back from the newest. Each has
     * all its years, in the segment that is judged, and enough victims for a percentage.
     *
     * @param trend the trend of the single years
     * @param smallest fewest victims in the base of a percentage
     * @return at least two periods, in the order of time; none where single years are enough, or three are not
     */
    static List<ReferencePeriod> periods(AreaSeries series, Trend trend, ShareBase base, double smallest) {
        List<ReferencePeriod> single = trend.periods();
        boolean yearly = single.stream().allMatch(period -> !period.isPooled() && period.isInYears());
        if (trend.verdict().id() != VerdictId.TOO_FEW_VICTIMS || !yearly || single.isEmpty()) {
            return List.of();
        }
        for (int years = FEWEST; years <= MOST; years++) {
            List<ReferencePeriod> periods = together(single, years);
            boolean enough = periods.stream()
                    .allMatch(period -> cases(series, period, base)
                            .filter(cases -> cases.total() >= smallest)
                            .isPresent());
            if (periods.size() >= 2 && enough) {
                return periods;
            }
        }
        return List.of();
    }

    private static Optional<Proportion> cases(AreaSeries series, ReferencePeriod period, ShareBase base) {
        return series.at(period)
                .filter(place -> place.gaps().isEmpty())
                .map(PanelPeriod::victims)
                .flatMap(victims -> victims.outOf(base).found());
    }

    private static List<ReferencePeriod> together(List<ReferencePeriod> single, int years) {
        Set<ReferencePeriod> there = new HashSet<>(single);
        List<ReferencePeriod> periods = new ArrayList<>();
        int last = single.get(single.size() - 1).firstDay().getYear();
        for (int end = last; ; end -= years) {
            ReferencePeriod period = ReferencePeriod.ofYears(end - years + 1, end);
            for (int unit = 0; unit < years; unit++) {
                if (!there.contains(period.unit(unit))) {
                    return periods;
                }
            }
            periods.add(0, period);
        }
    }
}
