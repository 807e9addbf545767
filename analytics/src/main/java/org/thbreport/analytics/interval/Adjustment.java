package org.thbreport.analytics.interval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Corrections of p-values for the number of tests made, one for each country. */
public enum Adjustment {
    /** Holm (1979): the chance of any false finding among all. */
    HOLM,
    /** Benjamini and Hochberg (1995): the expected part of false findings among the findings. */
    BENJAMINI_HOCHBERG;

    /**
     * Returns the corrected p-values in the order given. R: {@code p.adjust(p, "holm")} or {@code p.adjust(p, "BH")}.
     *
     * @param p p-values of the tests that could be made
     */
    public List<Double> adjust(List<Double> p) {
        int size = p.size();
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(p::get));
        Double[] adjusted = new Double[size];
        if (this == HOLM) {
            double most = 0;
            for (int rank = 0; rank < size; rank++) {
                most = Math.max(most, Math.min(1, p.get(order[rank]) * (size - rank)));
                adjusted[order[rank]] = most;
            }
        } else {
            double least = 1;
            for (int rank = size - 1; rank >= 0; rank--) {
                least = Math.min(least, p.get(order[rank]) * size / (rank + 1));
                adjusted[order[rank]] = least;
            }
        }
        return List.of(adjusted);
    }
}
