package org.thbreport.analytics.panel;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.ReferencePeriod;

/** How many people live in areas, year by year. Immutable. */
public final class Inhabitants {

    private final Map<String, SortedMap<ReferencePeriod, Double>> byArea = new TreeMap<>();

    /**
     * Takes numbers of inhabitants.
     *
     * @param byArea by key of the area and year, each above 0
     */
    Inhabitants(Map<String, SortedMap<ReferencePeriod, Double>> byArea) {
        byArea.forEach((area, years) -> this.byArea.put(area, new TreeMap<>(years)));
    }

    /**
     * Returns the years that people lived through in some areas together (person-years): of one year the inhabitants, of several the
     * sum over them.
     *
     * @param areas keys of the areas
     * @param period a year, or several years pooled
     * @return the number; withheld for parts of years and where an area or year is lacking
     */
    public Outcome<Double> personYears(Collection<String> areas, ReferencePeriod period) {
        if (!period.isInYears()) {
            return Outcome.none(Obstacle.NOT_APPLICABLE);
        }
        double sum = 0;
        for (String area : areas) {
            SortedMap<ReferencePeriod, Double> years = byArea.get(area);
            for (int unit = 0; unit < period.units(); unit++) {
                Double inhabitants = years == null ? null : years.get(period.unit(unit));
                if (inhabitants == null) {
                    return Outcome.none(Obstacle.NO_POPULATION);
                }
                sum += inhabitants;
            }
        }
        return areas.isEmpty() ? Outcome.none(Obstacle.NO_POPULATION) : Outcome.of(sum);
    }
}
