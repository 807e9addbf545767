package org.thbreport.analytics.interval;

/**
 * Cases out of a total, held so that two shares can be compared without rounding.
 *
 * @param count cases, from 0 to the total; whole unless the source gives fractions
 * @param total total, at most 2^53
 */
public record Proportion(double count, double total) {

    /** Checks the counts. */
    public Proportion {
        if (!(count >= 0 && count <= total && total <= 0x1p53)) {
            throw new IllegalArgumentException(count + " of " + total);
        }
    }

    /** Returns whether there is nothing to take a share of. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Returns whether both numbers are whole. */
    public boolean isWhole() {
        return count == Math.rint(count) && total == Math.rint(total);
    }

    /** Returns the cases that are not counted. */
    public double rest() {
        return total - count;
    }

    /** Returns the share, a fraction of 1; the total must not be 0. */
    public double share() {
        if (isEmpty()) {
            throw new IllegalStateException("a share of nothing");
        }
        return count / total;
    }

    /** Returns the two taken together. */
    public Proportion plus(Proportion other) {
        return new Proportion(count + other.count, total + other.total);
    }

    /**
     * Returns this count times the other total, less the other count times this total. It is 0 exactly when the shares are
     * equal, has the sign of their difference, and a relative error of at most 1.5 units in the last place (Kahan's
     * algorithm; Jeannerod, Louvet and Muller 2013).
     */
    public double crossDifference(Proportion other) {
        double product = total * other.count;
        double lost = Math.fma(-total, other.count, product);
        return Math.fma(count, other.total, -product) + lost;
    }

    /** Returns the difference of the shares, this less the other, without the loss of a subtraction of rounded shares. */
    public double minus(Proportion other) {
        return crossDifference(other) / total / other.total;
    }
}
