package org.thbreport.analytics.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.ProtectedPanel;
import org.thbreport.analytics.disclosure.ProtectedTable;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.Inhabitants;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.ChangeBetween;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.ShareOfPeriod;
import org.thbreport.analytics.share.UsualChanges;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.ManyCountries;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.TrendOverTime;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;

/**
 * Computes what one statistics file says, from what of it may be published.
 *
 * @param options choices
 */
public record FileAnalysis(FileOptions options) {

    /**
     * Analyses a file.
     *
     * @param table what may be published of it
     * @return the results; without areas where an error stands against them
     */
    public StatisticsAnalysis analyse(ProtectedTable table) {
        StatisticsReference reference = table.reference();
        ProtectedPanel panel = table.panel();
        if (panel == null) {
            return new StatisticsAnalysis(reference, List.of(), table.issues());
        }
        ShareOfPeriod shares = new ShareOfPeriod(reference, options.confidence(), panel.isCountable());
        ChangeBetween between = new ChangeBetween(shares, options.base());
        TrendOverTime trends = new TrendOverTime(
                options.rules(), options.confidence(), panel.isPersons(), panel.isCountable(), options.base());
        List<AreaAnalysis> areas = new ArrayList<>();
        for (AreaSeries series : panel.series(options.rules().breakingPart())) {
            AreaSeries compared = series.onBase(options.base());
            Optional<Trend> trend = trends.of(compared);
            List<PeriodShare> ofPeriods = shares.ofAll(series.periods());
            areas.add(new AreaAnalysis(
                    series.area(),
                    ofPeriods,
                    changes(compared, trend, between),
                    Reconciler.of(ofPeriods),
                    trend.orElse(null),
                    AreaAnalysis.unadjusted(series.area(), trend.orElse(null)),
                    rates(ofPeriods, table.inhabitants()),
                    pooled(series, trend.orElse(null), shares, trends)));
        }
        List<Issue> issues = new ArrayList<>(table.issues());
        Headline.fault(areas, reference).ifPresent(issues::add);
        return new StatisticsAnalysis(reference, Headline.first(adjusted(areas), reference.headline()), issues);
    }

    /** Takes years together, where single ones have too few victims for percentages. */
    private @Nullable PooledYears pooled(
            AreaSeries series, @Nullable Trend trend, ShareOfPeriod shares, TrendOverTime trends) {
        List<ReferencePeriod> periods = trend == null
                ? List.of()
                : PooledYears.periods(
                        series, trend, options.base(), options.rules().smallestKnown());
        if (periods.isEmpty()) {
            return null;
        }
        AreaSeries together = series.pooled(periods);
        TrendOverTime cautious = new TrendOverTime(
                options.rules().withoutJumps(),
                trends.confidence(),
                trends.persons(),
                trends.countable(),
                trends.base());
        Trend of = cautious.of(together.onBase(options.base())).orElse(null);
        return new PooledYears(
                periods.get(0).units(),
                options.base(),
                new AreaAnalysis(
                        series.area(),
                        shares.ofAll(together.periods()),
                        List.of(),
                        List.of(),
                        of,
                        AreaAnalysis.unadjusted(series.area(), of),
                        List.of(),
                        null));
    }

    private static List<VictimRate> rates(List<PeriodShare> shares, @Nullable Inhabitants inhabitants) {
        return inhabitants == null
                ? List.of()
                : shares.stream()
                        .filter(CountedShare.class::isInstance)
                        .map(share -> VictimRate.of((CountedShare) share, inhabitants))
                        .toList();
    }

    /** Adds to the trends of countries what is left of them when all countries are looked at. */
    private static List<AreaAnalysis> adjusted(List<AreaAnalysis> areas) {
        Map<String, Double> p = new LinkedHashMap<>();
        for (AreaAnalysis area : areas) {
            if (area.area().kind() == AreaKind.COUNTRY && area.trend() != null) {
                area.trend()
                        .mannKendall()
                        .found()
                        .ifPresent(test -> p.put(area.area().key(), test.p()));
            }
        }
        Map<String, AdjustedTrend> adjusted = ManyCountries.adjust(p);
        return areas.stream()
                .map(area -> {
                    AdjustedTrend one = adjusted.get(area.area().key());
                    return one == null ? area : area.with(one);
                })
                .toList();
    }

    private List<Change> changes(AreaSeries series, Optional<Trend> trend, ChangeBetween between) {
        ReferencePeriod from = options.from();
        ReferencePeriod to = options.to();
        if (from == null || to == null) {
            return new UsualChanges(between).of(series, trend);
        }
        return between.between(series, from, to).stream().toList();
    }
}
