package org.thbreport.publication.content;

import java.util.Locale;

/**
 * How well a text stands out from its ground.
 *
 * @param text what is read, and on what
 * @param ratio contrast ratio of the Web Content Accessibility Guidelines 2.2, from 1 to 21
 */
public record Contrast(String text, double ratio) {

    /** The least ratio for text of any size, success criterion 1.4.3 (AA). */
    public static final double LEAST = 4.5;

    /** Returns the contrast of two colours, {@code 0xRRGGBB}. */
    public static Contrast of(String text, int colour, int ground) {
        double one = luminance(colour);
        double other = luminance(ground);
        return new Contrast(text, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
    }

    /** Tells whether the text can be read by most people with low vision. */
    public boolean suffices() {
        return ratio >= LEAST;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.2f:1, at least %.1f:1 is needed", text, ratio, LEAST);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
