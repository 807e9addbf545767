package org.thbreport.drawing.colour;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Contrast;
import org.thbreport.publication.content.DarkColours;

/**
 * The few colours that all others are mixed from, {@code 0xRRGGBB}.
 *
 * @param paper what is drawn and written on
 * @param ink text
 * @param muted secondary text
 * @param rule hairlines
 * @param tint ground of boxes
 * @param brand headings, links and the main series
 */
public record Look(int paper, int ink, int muted, int rule, int tint, int brand) {

    private static final int WHITE = 0xFFFFFF;
    private static final int DARK_PAPER = 0x11161D;
    private static final int DARK_INK = 0xE9EDF2;
    private static final int DARK_MUTED = 0xA9B5C2;
    private static final int DARK_RULE = 0x3A4654;
    private static final int DARK_TINT = 0x1A222C;

    /** Contrast that is asked of light text on dark paper: level AAA, since thin bright strokes look thinner than they are. */
    private static final double LEAST_ON_DARK = 7;

    private static final double STEP = 0.05;

    /** Returns the look of an issuing body on white paper. */
    public static Look light(Branding branding) {
        return new Look(WHITE, branding.ink(), branding.muted(), branding.rule(), branding.tint(), branding.brand());
    }

    /**
     * Returns the look of an issuing body on a dark screen: the colours that it states for one, or else its own colour with as much white
     * in it as reading takes.
     */
    public static Look dark(Branding branding) {
        @Nullable DarkColours own = branding.dark();
        if (own != null) {
            return new Look(own.paper(), own.ink(), own.muted(), own.rule(), own.tint(), own.brand());
        }
        int brand = branding.brand();
        for (double white = 0; !isClear(brand) && white < 1; white += STEP) {
            brand = Tone.between(branding.brand(), WHITE, white);
        }
        return new Look(DARK_PAPER, DARK_INK, DARK_MUTED, DARK_RULE, DARK_TINT, brand);
    }

    /** Returns what has too little contrast; nothing if all can be read. */
    public List<Contrast> faults() {
        return Stream.of(
                        Contrast.ofText("text on the paper", ink, paper),
                        Contrast.ofText("secondary text on the paper", muted, paper),
                        Contrast.ofText("headings and links on the paper", brand, paper),
                        Contrast.ofText("text on the pale ground", ink, tint),
                        Contrast.ofText("secondary text on the pale ground", muted, tint),
                        Contrast.ofText("headings on the pale ground", brand, tint))
                .filter(contrast -> !contrast.suffices())
                .toList();
    }

    private static boolean isClear(int brand) {
        return Contrast.ofText("", brand, DARK_PAPER).ratio() >= LEAST_ON_DARK
                && Contrast.ofText("", brand, DARK_TINT).ratio() >= LEAST_ON_DARK;
    }
}
