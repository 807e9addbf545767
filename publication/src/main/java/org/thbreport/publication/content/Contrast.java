package org.thbreport.publication.content;

import java.util.Locale;

/**
 * How well something stands out from its ground.
 *
 * @param what what is seen, and on what
 * @param ratio contrast ratio of the Web Content Accessibility Guidelines 2.2, from 1 to 21
 * @param least the least ratio that is enough
 */
public record Contrast(String what, double ratio, double least) {

    /** The least ratio for text of any size, success criterion 1.4.3 (AA). */
    public static final double LEAST_OF_TEXT = 4.5;

    /** The least ratio for parts of graphics that are needed to understand them, success criterion 1.4.11 (AA). */
    public static final double LEAST_OF_GRAPHICS = 3;

    /** Returns the contrast of a text, {@code 0xRRGGBB}, with its ground. */
    public static Contrast ofText(String what, int colour, int ground) {
        return new Contrast(what, ratio(colour, ground), LEAST_OF_TEXT);
    }

    /** Returns the contrast of a line or an area of a chart, {@code 0xRRGGBB}, with its ground. */
    public static Contrast ofGraphic(String what, int colour, int ground) {
        return new Contrast(what, ratio(colour, ground), LEAST_OF_GRAPHICS);
    }

    /** Tells whether it can be seen by most people with low vision. */
    public boolean suffices() {
        return ratio >= least;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.2f:1, at least %.1f:1 is needed", what, ratio, least);
    }

    private static double ratio(int colour, int ground) {
        double one = luminance(colour);
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * ColourVision.linear(colour >> 16 & 0xFF)
                + 0.7152 * ColourVision.linear(colour >> 8 & 0xFF)
                + 0.0722 * ColourVision.linear(colour & 0xFF);
    }
}
