package org.thbreport.analytics.statistics;

import java.util.Arrays;
import java.util.List;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * The median of the shares of countries in one period: what a country is set against.
 *
 * @param share the median, a fraction of 1; the mean of the middle two for an even number
 * @param countries number of countries that it is taken over
 */
public record MedianShare(double share, int countries) {

    /** Fewer countries than this have no median, so that no single one can be told from it. */
    private static final int FEWEST = 5;

    /**
     * Takes the median over countries with enough victims.
     *
     * @param areas areas of a file, of any kind
     * @param period the period
     * @param base what the shares are shares of
     * @param smallestKnown countries with fewer victims of known citizenship are left out
     * @return the median; withheld where fewer than five countries are left
     */
    public static Outcome<MedianShare> of(
            List<AreaAnalysis> areas, ReferencePeriod period, ShareBase base, double smallestKnown) {
        double[] shares = areas.stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .flatMap(area -> area.shares().stream())
                .filter(share -> share.period().equals(period) && isLargeEnough(share, smallestKnown))
                .flatMap(share -> share.share(base).found().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (shares.length < FEWEST) {
            return Outcome.none(Obstacle.NOT_ALL_REPORTED);
        }
        double middle = Arrays.stream(shares, (shares.length - 1) / 2, shares.length / 2 + 1)
                .average()
                .orElseThrow();
        return Outcome.of(new MedianShare(middle, shares.length));
    }

    private static boolean isLargeEnough(PeriodShare share, double smallestKnown) {
        return share instanceof CountedShare counted && counted.known().found().orElse(0.0) >= smallestKnown;
    }
}
