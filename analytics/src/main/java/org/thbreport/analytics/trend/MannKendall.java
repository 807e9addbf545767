package org.thbreport.analytics.trend;

import java.util.List;
import org.apache.commons.numbers.gamma.Erfc;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;

/**
 * The test of Mann (1945) and Kendall (1975) for a rise or fall. It uses the order of the shares alone; ties are equal
 * ratios of counts, compared without rounding.
 *
 * @param exactBelow number of periods below which p is exact, if there are no ties
 */
public record MannKendall(int exactBelow) {

    /** Exact for fewer than 50 periods, as in R. */
    public static final MannKendall USUAL = new MannKendall(50);

    /** Checks that exact chances can be computed. */
    public MannKendall {
        if (exactBelow < 0 || exactBelow > 100) {
            throw new IllegalArgumentException("exact for fewer than " + exactBelow + " periods");
        }
    }

    /**
     * Tests a series. R: {@code cor.test(t, y, method = "kendall", exact = TRUE)}; with ties {@code exact = FALSE,
     * continuity = TRUE}.
     *
     * @param series shares in the order of time
     * @return the result; withheld for fewer than two periods and where all shares are equal
     */
    public Outcome<MannKendallResult> test(List<SharePoint> series) {
        SharePoint.requireRising(series);
        int n = series.size();
        if (n < 2) {
            return Outcome.none(Obstacle.TOO_FEW_PERIODS);
        }
        int s = 0;
        int tiedPairs = 0;
        double tieTerm = 0;
        for (int i = 0; i < n; i++) {
            int earlierTies = 0;
            for (int j = 0; j < i; j++) {
                int sign = sign(series.get(j), series.get(i));
                s += sign;
                earlierTies += sign == 0 ? 1 : 0;
            }
            tiedPairs += earlierTies;
            // The member of rank k in a group of ties adds 6 k (k + 2): together t (t - 1) (2 t + 5).
            tieTerm += 6.0 * earlierTies * (earlierTies + 2);
        }
        double pairs = n * (n - 1.0) / 2;
        if (tiedPairs == pairs) {
            return Outcome.none(Obstacle.ALL_EQUAL);
        }
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - tieTerm) / 18;
        double z = (s - Integer.signum(s)) / Math.sqrt(variance);
        boolean exact = tiedPairs == 0 && n < exactBelow;
        double p = exact ? exactP(n, Math.abs(s)) : Erfc.value(Math.abs(z) / Math.sqrt(2));
        double tau = s / Math.sqrt(pairs - tiedPairs) / Math.sqrt(pairs);
        return Outcome.of(new MannKendallResult(s, variance, z, tau, p, exact));
    }

    private static int sign(SharePoint earlier, SharePoint later) {
        return (int) Math.signum(later.cases().crossDifference(earlier.cases()));
    }

    /**
     * The chance, in a random order, of a score at least as far from 0. A score of s has (pairs - s) / 2 inversions; orders
     * are counted by inversions, adding one member at a time, and only sums of positive numbers are taken.
     */
    private static double exactP(int n, int s) {
        if (s == 0) {
            return 1;
        }
        int most = (n * (n - 1) / 2 - s) / 2;
        double[] chance = new double[most + 1];
        chance[0] = 1;
        for (int members = 2; members <= n; members++) {
            for (int inversions = most; inversions >= 0; inversions--) {
                double sum = 0;
                for (int from = Math.max(0, inversions - members + 1); from <= inversions; from++) {
                    sum += chance[from];
                }
                chance[inversions] = sum / members;
            }
        }
        double tail = 0;
        for (double part : chance) {
            tail += part;
        }
        return Math.min(1, 2 * tail);
    }
}
