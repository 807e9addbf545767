package org.thbreport.analytics.interval;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The exact test of one share against a given one: all counts that are no likelier than the one seen. */
public final class BinomialTest {

    private static final double SAME = 1 + 1e-7;

    private BinomialTest() {}

    /** Returns the two-sided p-value. R: {@code binom.test(x, n, share)$p.value}. */
    public static double p(Proportion cases, double share) {
        double count = cases.count();
        double total = cases.total();
        double expected = total * share;
        if (count == expected) {
            return 1;
        }
        double seen = chance(count, total, share) * SAME;
        if (count < expected) {
            double far = firstAtMost(seen, Math.ceil(expected), total + 1, total, share);
            return Math.min(1, atMost(count, total, share) + atLeast(far, total, share));
        }
        double far = total - firstAtMost(seen, Math.ceil(total - expected), total + 1, total, 1 - share);
        return Math.min(1, atLeast(count, total, share) + atMost(far, total, share));
    }

    /** Returns the first count from a place on the falling side whose chance is at most a given one, or the end. */
    private static double firstAtMost(double limit, double from, double end, double total, double share) {
        double low = from;
        double high = end;
        while (low < high) {
            double middle = Math.floor((low + high) / 2);
            if (chance(middle, total, share) <= limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static double chance(double count, double total, double share) {
        return RegularizedBeta.derivative(share, count + 1, total - count + 1) / (total + 1);
    }

    private static double atLeast(double count, double total, double share) {
        return count > total ? 0 : count <= 0 ? 1 : RegularizedBeta.value(share, count, total - count + 1);
    }

    private static double atMost(double count, double total, double share) {
        return count < 0 ? 0 : count >= total ? 1 : RegularizedBeta.complement(share, count + 1, total - count);
    }
}
