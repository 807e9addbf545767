package org.thbreport.html.svg;

/**
 * Numbers of drawings: at most one decimal, a point, no exponent; the same on every machine. A tenth of a point is a fifth of a pixel of
 * a usual screen.
 */
final class SvgNumber {

    private SvgNumber() {}

    static String of(double value) {
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        String sign = tenths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + (whole == 0 ? "" : String.valueOf(whole)) + "." + rest;
    }
}
