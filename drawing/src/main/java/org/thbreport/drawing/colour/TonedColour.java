package org.thbreport.drawing.colour;

import java.awt.Color;

/** A colour that knows its role, also after a chart library has passed it through. */
public final class TonedColour extends Color {

    private static final long serialVersionUID = 1L;

    private final Tone tone;

    TonedColour(Tone tone, int rgb) {
        super(rgb);
        this.tone = tone;
    }

    /** Returns its role. */
    public Tone tone() {
        return tone;
    }
}
