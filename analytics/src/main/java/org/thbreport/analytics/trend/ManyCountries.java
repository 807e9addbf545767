package org.thbreport.analytics.trend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.interval.Adjustment;

/**
 * Corrects the trends of many countries for their number: among 27 countries in which nothing happens, one or two have a
 * Mann-Kendall p below 5 %. Countries that cannot be tested do not count.
 */
public final class ManyCountries {

    private ManyCountries() {}

    /**
     * Returns the corrected p-values by country.
     *
     * @param p Mann-Kendall's p of each country that could be tested, by its key
     */
    public static Map<String, AdjustedTrend> adjust(Map<String, Double> p) {
        List<Double> tests = new ArrayList<>(p.values());
        List<Double> holm = Adjustment.HOLM.adjust(tests);
        List<Double> falseDiscovery = Adjustment.BENJAMINI_HOCHBERG.adjust(tests);
        Map<String, AdjustedTrend> adjusted = new LinkedHashMap<>();
        int place = 0;
        for (String country : p.keySet()) {
            adjusted.put(country, new AdjustedTrend(holm.get(place), falseDiscovery.get(place)));
            place++;
        }
        return adjusted;
    }
}
