package org.thbreport.analytics.figure;

import java.util.HexFormat;

/**
 * A sum over observations that changes when one of them, or one of its codes, does. It stands in the results in the place of the
 * observations themselves, which may be a million. The order of the observations does not matter, nor that of the codes of one.
 */
public final class ObservationSum {

    private long sum;
    private long codes;

    /** Adds a code of the next observation; a blank one says nothing. */
    public void code(String code) {
        if (!code.isBlank()) {
            codes += mixed(code.hashCode());
        }
    }

    /** Adds the value of the observation whose codes were added. */
    public void value(double value) {
        sum += mixed(Double.doubleToLongBits(value) ^ codes);
        codes = 0;
    }

    /** Forgets the codes of an observation without a value. */
    public void noValue() {
        codes = 0;
    }

    /** Returns the sum so far, 16 hexadecimal digits. */
    public String text() {
        return HexFormat.of().toHexDigits(sum);
    }

    /** Spreads the bits of a number (the finalizer of MurmurHash3). */
    private static long mixed(long number) {
        long bits = number;
        bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return bits ^ bits >>> 33;
    }
}
