package org.thbreport.analytics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.analytics.panel.PanelSums;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.ChangeBetween;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciler;
import org.thbreport.analytics.share.ShareOfPeriod;
import org.thbreport.analytics.share.UsualChanges;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.ManyCountries;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.TrendOverTime;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.StatisticsReference;

/**
 * Computes what one statistics file says. Its results are not protected: what is published goes through
 * {@link org.thbreport.analytics.disclosure.DisclosureControl}.
 *
 * @param register the countries and groups
 * @param options choices
 */
public record FileAnalysis(CountryRegister register, FileOptions options) {

    /**
     * Analyses a file.
     *
     * @param reference what is said of the file
     * @param dataset its observations
     * @return the results; without areas where an error stands against them
     */
    public StatisticsAnalysis analyse(StatisticsReference reference, Dataset dataset) {
        PanelReading reading = PanelReader.read(register, dataset, reference.mapping(), reference.location());
        Panel panel = reading.panel();
        if (panel == null) {
            return new StatisticsAnalysis(reference, List.of(), reading.issues());
        }
        ShareOfPeriod shares = new ShareOfPeriod(reference, options.confidence(), panel.isCountable());
        ChangeBetween between = new ChangeBetween(shares);
        TrendOverTime trends =
                new TrendOverTime(options.rules(), options.confidence(), panel.isPersons(), panel.isCountable());
        List<AreaAnalysis> areas = new ArrayList<>();
        for (AreaSeries series : new PanelSums(register, options.rules().breakingPart()).series(panel)) {
            Optional<Trend> trend = trends.of(series);
            List<PeriodShare> ofPeriods = shares.ofAll(series.periods());
            areas.add(new AreaAnalysis(
                    series.area(),
                    ofPeriods,
                    changes(series, trend, between),
                    Reconciler.of(ofPeriods),
                    trend.orElse(null),
                    AreaAnalysis.unadjusted(series.area(), trend.orElse(null))));
        }
        return new StatisticsAnalysis(reference, adjusted(areas), reading.issues());
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
