package org.thbreport.publication.content;

import java.util.List;

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

    /** Copies the list. */
    public Theme {
        series = List.copyOf(series);
    }
}
