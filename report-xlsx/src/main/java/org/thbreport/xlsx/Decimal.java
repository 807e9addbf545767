package org.thbreport.xlsx;

import java.math.BigInteger;

/**
 * The decimal number of fewest digits that reads back as a given double, and of those the nearest one.
 *
 * @param digits its digits, as a whole number
 * @param exponent the power of ten that they are multiplied by
 */
record Decimal(long digits, int exponent) {

    private static final int MANTISSA_BITS = 52;
    private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;
    private static final int BIAS = 1075;
    private static final int SMALLEST = 1 - BIAS;

    /** Decimals and digits of numbers whose text is found by one division. */
    private static final int FEW_DECIMALS = 6;

    private static final double FEW_SCALE = 1e6;
    private static final double SURE = 1e15;

    /** Powers of ten, from {@code 10^-LEAST_POWER} on; each is worked out when it is first needed. */
    private static final int LEAST_POWER = 292;

    private static final ScaledPower[] POWERS = new ScaledPower[LEAST_POWER + 325];

    /** Returns the shortest decimal of a finite number that is not negative. */
    static Decimal of(double value) {
        double scaled = Math.rint(value * FEW_SCALE);
        // No two decimals of up to 15 digits are the same double, and a division of exact doubles rounds as reading a
        // text does.
        if (scaled < SURE && scaled / FEW_SCALE == value) {
            return new Decimal((long) scaled, -FEW_DECIMALS).trimmed();
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & HIDDEN_BIT - 1;
        return biased == 0
                ? shortest(mantissa, SMALLEST, false).trimmed()
                : shortest(mantissa | HIDDEN_BIT, biased - BIAS, mantissa == 0 && biased > 1)
                        .trimmed();
    }

    /**
     * The method of Raffaello Giulietti, "The Schubfach way to render doubles" (2021). All numbers that read back as {@code mantissa *
     * 2^exponent} lie between its neighbours' middles. In units of a power of ten chosen so that this stretch is one to ten long, at
     * most one multiple of ten lies in it, which then is the shortest; else it is one of the two whole numbers around the value.
     */
    private static Decimal shortest(long mantissa, int exponent, boolean lowerIsNearer) {
        long odd = mantissa & 1;
        int unit = lowerIsNearer ? log10OfThreeQuarters(exponent) : log10(exponent);
        int shift = exponent + log2(-unit) + 2;
        ScaledPower power = power(-unit);
        // Quarters of the unit: the middle to the next number is half a step of the mantissa away.
        long value = power.times(mantissa << 2 << shift);
        long low = power.times((mantissa << 2) - (lowerIsNearer ? 1 : 2) << shift) + odd;
        long high = power.times((mantissa << 2) + 2 << shift) - odd;
        long below = value >> 2;
        long tens = below / 10 * 10;
        boolean tensBelow = low <= tens << 2;
        boolean tensAbove = tens + 10 << 2 <= high;
        if (tensBelow != tensAbove) {
            return new Decimal(tensBelow ? tens : tens + 10, unit);
        }
        boolean takesBelow = low <= below << 2;
        boolean takesAbove = below + 1 << 2 <= high;
        if (takesBelow == takesAbove) {
            long beyondHalf = value - (2 * below + 1 << 1);
            takesBelow = beyondHalf < 0 || beyondHalf == 0 && (below & 1) == 0;
        }
        return new Decimal(takesBelow ? below : below + 1, unit);
    }

    /** Returns the same number without zeros at its end. */
    private Decimal trimmed() {
        long rest = digits;
        int zeros = 0;
        while (rest != 0 && rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return new Decimal(rest, rest == 0 ? 0 : exponent + zeros);
    }

    /** Returns the whole part of the decimal logarithm of {@code 2^exponent}. */
    private static int log10(int exponent) {
        return (int) (exponent * 661_971_961_083L >> 41);
    }

    /** Returns the whole part of the decimal logarithm of three quarters of {@code 2^exponent}. */
    private static int log10OfThreeQuarters(int exponent) {
        return (int) (exponent * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    /** Returns the whole part of the binary logarithm of {@code 10^exponent}. */
    private static int log2(int exponent) {
        return (int) (exponent * 913_124_641_741L >> 38);
    }

    private static ScaledPower power(int exponent) {
        ScaledPower known = POWERS[exponent + LEAST_POWER];
        if (known == null) {
            known = ScaledPower.of(exponent, log2(exponent));
            POWERS[exponent + LEAST_POWER] = known;
        }
        return known;
    }

    /**
     * A power of ten, scaled by one of two to 126 bits, and one more than its whole part.
     *
     * @param high upper 63 bits
     * @param low lower 63 bits
     */
    private record ScaledPower(long high, long low) {

        private static final int BITS = 126;
        private static final int HALF = 63;

        static ScaledPower of(int exponent, int log2) {
            int shift = BITS - 1 - log2;
            BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
            BigInteger scaled = exponent >= 0
                    ? power.shiftLeft(shift)
                    : BigInteger.ONE.shiftLeft(shift).divide(power);
            BigInteger more = scaled.add(BigInteger.ONE);
            return new ScaledPower(more.shiftRight(HALF).longValue(), more.longValue() & Long.MAX_VALUE);
        }

        /** Returns the product with a number of up to 62 bits without its lower 127 bits; the last bit is 1 when some of them are not 0. */
        long times(long factor) {
            long middle = (high * factor >>> 1) + Math.multiplyHigh(low, factor);
            long top = Math.multiplyHigh(high, factor) + (middle >>> HALF);
            return (middle & Long.MAX_VALUE) == 0 ? top : top | 1;
        }
    }
}
