package org.thbreport.analytics.trend;

import java.util.List;

/**
 * The season of a series of half-years, quarters or months.
 *
 * @param effects what each season adds to the share, from the first of the year on; fractions of 1 that add up to 0
 */
public record Seasonality(List<Double> effects) {

    /** Copies the list. */
    public Seasonality {
        effects = List.copyOf(effects);
    }

    /** Returns the number of seasons in a year. */
    public int seasons() {
        return effects.size();
    }

    /** Returns the place of the season with the highest share, from 1. */
    public int highest() {
        int place = 0;
        for (int i = 1; i < effects.size(); i++) {
            place = effects.get(i) > effects.get(place) ? i : place;
        }
        return place + 1;
    }

    /** Returns the distance of the highest season from the lowest, a fraction of 1. */
    public double spread() {
        double low = effects.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return effects.get(highest() - 1) - low;
    }
}
