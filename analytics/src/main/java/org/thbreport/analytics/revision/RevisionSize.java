package org.thbreport.analytics.revision;

import java.util.List;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * How large revisions are, from the first published value of each period to the newest (McKenzie and Gamba 2008).
 *
 * @param n number of periods
 * @param mean mean revision, the newest less the first
 * @param meanAbsolute mean size of the revisions
 * @param relative their sizes added up over the newest values added up, a fraction of 1
 */
public record RevisionSize(int n, double mean, double meanAbsolute, double relative) {

    /** A mean of fewer says little, and could tell a single revision. */
    public static final int FEWEST = 3;

    /**
     * Returns the size of revisions. R: {@code mean(l - f)}, {@code mean(abs(l - f))}, {@code sum(abs(l - f)) / sum(abs(l))}.
     *
     * @param first first published values
     * @param latest newest values of the same periods
     * @return the sizes; withheld for fewer than three periods
     */
    public static Outcome<RevisionSize> of(List<Double> first, List<Double> latest) {
        int n = first.size();
        if (n < FEWEST) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        double sum = 0;
        double sizes = 0;
        double values = 0;
        for (int i = 0; i < n; i++) {
            double revision = latest.get(i) - first.get(i);
            sum += revision;
            sizes += Math.abs(revision);
            values += Math.abs(latest.get(i));
        }
        return values == 0
                ? Outcome.none(Obstacle.NO_CASES)
                : Outcome.of(new RevisionSize(n, sum / n, sizes / n, sizes / values));
    }
}
