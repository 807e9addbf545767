package org.thbreport.analytics.panel;

import java.math.BigDecimal;

/** Adds numbers as they are written in decimals, so that no digit of the binary form is left at the end of a sum. */
final class DecimalSum {

    private DecimalSum() {}

    /** Returns the sum of two numbers: 1.35 and 1.6 make 2.95, where the binary fractions next to them make a little less. */
    static double of(double one, double other) {
        double sum = one + other;
        boolean whole = one == Math.rint(one) && other == Math.rint(other);
        return whole
                ? sum
                : BigDecimal.valueOf(one).add(BigDecimal.valueOf(other)).doubleValue();
    }
}
