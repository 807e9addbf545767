package org.thbreport.publication.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The look of an issuing body. Colours are {@code 0xRRGGBB}.
 *
 * @param brand colour of headings, rules and the main series
 * @param ink colour of text
 * @param muted colour of secondary text
 * @param rule colour of hairlines
 * @param tint pale background
 * @param series colours of series, in order; told apart by colour-blind readers
 */
public record Theme(int brand, int ink, int muted, int rule, int tint, List<Integer> series) {

    /** The look of the program itself; series after Okabe and Ito (2008), darkened where contrast needs it. */
    public static final Theme DEFAULT = new Theme(
            0x1F4E79, 0x1A1F26, 0x545E6B, 0xC9D1DA, 0xEEF3F8, List.of(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7));

    private static final int WHITE = 0xFFFFFF;

    /** Copies the list. */
    public Theme {
        series = List.copyOf(series);
    }

    /** Returns the contrast of every kind of text with what it stands on. */
    public List<Contrast> contrasts() {
        return List.of(
                Contrast.of("text on white", ink, WHITE),
                Contrast.of("secondary text on white", muted, WHITE),
                Contrast.of("headings and links on white", brand, WHITE),
                Contrast.of("white on the brand colour", WHITE, brand),
                Contrast.of("text on the pale ground", ink, tint),
                Contrast.of("secondary text on the pale ground", muted, tint),
                Contrast.of("headings on the pale ground", brand, tint));
    }

    /**
     * Returns this look.
     *
     * @throws IllegalArgumentException if a text of it has too little contrast; the message gives the figures
     */
    public Theme checked() {
        String faults = contrasts().stream()
                .filter(contrast -> !contrast.suffices())
                .map(Contrast::toString)
                .collect(Collectors.joining("; "));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the theme has too little contrast: " + faults);
        }
        return this;
    }
}
