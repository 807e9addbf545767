package org.thbreport.publication.content;

import java.util.Locale;

/**
 * How well two colours of a chart are told apart by readers with a sort of colour vision.
 *
 * @param what the two
 * @param vision the sort of colour vision
 * @param difference how far apart they look
 */
public record Distinction(String what, ColourVision vision, double difference) {

    /** The least difference that is enough for areas and lines: some four times what can just be seen. */
    public static final double LEAST = 10;

    /** Returns how two colours, {@code 0xRRGGBB}, are told apart. */
    public static Distinction of(String what, ColourVision vision, int one, int other) {
        return new Distinction(what, vision, vision.difference(one, other));
    }

    /** Tells whether the two are told apart. */
    public boolean suffices() {
        return difference >= LEAST;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s with %s: they differ by %.1f, at least %.1f is needed",
                what,
                vision.words(),
                difference,
                LEAST);
    }
}
