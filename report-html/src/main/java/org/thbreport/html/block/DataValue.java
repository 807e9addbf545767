package org.thbreport.html.block;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers for programs: whole ones without a fraction, others in the shortest form that reads back as the same double. */
final class DataValue {

    private static final double EXACT_WHOLE = 0x1p53;

    private DataValue() {}

    static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
