package org.thbreport.analytics;

import java.util.List;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.analytics.panel.PanelSums;
import org.thbreport.analytics.share.ChangeBetween;
import org.thbreport.analytics.share.ShareOfPeriod;
import org.thbreport.model.data.Dataset;
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
        ChangeBetween changes = new ChangeBetween(shares);
        List<AreaAnalysis> areas = new PanelSums(register)
                .series(panel).stream()
                        .map(series -> area(series, shares, changes))
                        .toList();
        return new StatisticsAnalysis(reference, areas, reading.issues());
    }

    private AreaAnalysis area(AreaSeries series, ShareOfPeriod shares, ChangeBetween changes) {
        return new AreaAnalysis(series.area(), shares.ofAll(series.periods()), changes.usual(series), null);
    }
}
