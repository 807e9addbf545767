package org.thbreport.pdf.chart;

import java.awt.Color;

/** Colours between two others, opaque, so that they print as they look. Colours are {@code 0xRRGGBB}. */
final class Shade {

    static final int WHITE = 0xFFFFFF;

    private Shade() {}

    /** Returns a colour between two; part 0 is the first, 1 the second. */
    static int between(int first, int second, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = first >> shift & 0xFF;
            int to = second >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * part) << shift;
        }
        return mixed;
    }

    /** Returns a pale version of a colour. */
    static Color pale(int colour, double strength) {
        return new Color(between(WHITE, colour, strength));
    }
}
