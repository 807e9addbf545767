package org.thbreport.drawing.colour;

import org.thbreport.publication.content.Branding;

/**
 * The roles that colours have in pictures. Pale ones are mixed with paper, opaque, so that they print as they look. A picture that is drawn
 * with roles can be shown in another look without being drawn again.
 */
public enum Tone {
    /** What it is drawn on. */
    PAPER,
    /** Text. */
    INK,
    /** Secondary text, axes, breaks. */
    MUTED,
    /** Hairlines. */
    RULE,
    /** Ground of boxes. */
    TINT,
    /** The main series, and headings. */
    BRAND,
    /** Bars of pooled periods. */
    BAR(BRAND, 0.22),
    /** The band of unknown citizenship. */
    BAND(BRAND, 0.16),
    /** Ground of bars that are part of others; they have stripes too. */
    PART(BRAND, 0.25),
    /** What is missing to the full length of a bar. */
    REST(BRAND, 0.1),
    /** Ground of tiles that are partly meant; they have stripes too. */
    STRIPED(BRAND, 0.12),
    /** The stripes of such tiles. */
    STRIPE(BRAND, 0.32),
    /** Bars of another kind than the main ones; they have an outline too. */
    OTHER(MUTED, 0.3),
    /** Ground of tiles that are not meant. */
    GREY(MUTED, 0.13);

    private final Tone source;
    private final double part;

    Tone() {
        source = this;
        part = 1;
    }

    Tone(Tone source, double part) {
        this.source = source;
        this.part = part;
    }

    /** Returns the colour that has this role in the look of an issuing body, on white paper. */
    public TonedColour of(Branding branding) {
        return new TonedColour(this, rgb(Look.light(branding)));
    }

    /** Returns the colour that has this role in a look, {@code 0xRRGGBB}. */
    public int rgb(Look look) {
        return switch (this) {
            case PAPER -> look.paper();
            case INK -> look.ink();
            case MUTED -> look.muted();
            case RULE -> look.rule();
            case TINT -> look.tint();
            case BRAND -> look.brand();
            default -> between(look.paper(), source.rgb(look), part);
        };
    }

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
}
