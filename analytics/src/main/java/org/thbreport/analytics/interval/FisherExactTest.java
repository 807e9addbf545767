package org.thbreport.analytics.interval;

/** Fisher's exact test of two shares, two-sided: all tables with the same margins that are no likelier than the one seen. */
public final class FisherExactTest {

    /** Two chances that differ by less are the same, as in R. */
    private static final double SAME = 1 + 1e-7;

    private FisherExactTest() {}

    /**
     * Returns the p-value. Chances are built from the most likely table by ratios of neighbours, so that large counts cost
     * no digits. R: {@code fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value}.
     *
     * @param first first share, whole counts
     * @param second second share, whole counts
     */
    public static double p(Proportion first, Proportion second) {
        if (!first.isWhole() || !second.isWhole()) {
            throw new IllegalArgumentException("counts that are not whole");
        }
        double cases = first.count() + second.count();
        double low = Math.max(0, cases - second.total());
        double high = Math.min(first.total(), cases);
        double mode = Math.floor((first.total() + 1) * (cases + 1) / (first.total() + second.total() + 2));
        mode = Math.min(high, Math.max(low, mode));
        double seen = relativeChance(mode, first.count(), first, second, cases);
        double all = 1;
        double asRare = seen * SAME >= 1 ? 1 : 0;
        for (int step = -1; step <= 1; step += 2) {
            double chance = 1;
            for (double x = mode; step < 0 ? x > low : x < high; x += step) {
                chance *= step < 0 ? 1 / ratio(x - 1, first, second, cases) : ratio(x, first, second, cases);
                all += chance;
                asRare += chance <= seen * SAME ? chance : 0;
                if (chance == 0) {
                    break;
                }
            }
        }
        return Math.min(1, asRare / all);
    }

    /** Returns the chance of x + 1 cases in the first share over the chance of x. */
    private static double ratio(double x, Proportion first, Proportion second, double cases) {
        return (first.total() - x) / (x + 1) * ((cases - x) / (second.total() - cases + x + 1));
    }

    private static double relativeChance(double mode, double x, Proportion first, Proportion second, double cases) {
        double chance = 1;
        for (double at = mode; at < x; at++) {
            chance *= ratio(at, first, second, cases);
        }
        for (double at = mode; at > x; at--) {
            chance /= ratio(at - 1, first, second, cases);
        }
        return chance;
    }
}
