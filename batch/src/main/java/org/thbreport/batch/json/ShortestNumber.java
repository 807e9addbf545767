package org.thbreport.batch.json;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * The text of a number for other programs: whole numbers without a fraction, others in the shortest form that reads back as
 * the same double. {@code Double.toString} is not used, because its text differs between Java 17 and 19.
 */
public final class ShortestNumber {
    private static final double EXACT_WHOLE = 0x1p53;

    private ShortestNumber() {}

    /**
     * Returns the text of a finite number.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
