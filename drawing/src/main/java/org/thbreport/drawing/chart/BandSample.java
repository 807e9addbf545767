package org.thbreport.drawing.chart;

import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Surface;

/** The sample of the band of what is unknown, for a key: pale, with an outline that is seen. */
final class BandSample {

    private static final float OUTLINE = 0.4f;

    private BandSample() {}

    static void draw(Surface surface, Box box, ChartLook look) {
        surface.fill(box, look.colour(Tone.BAND));
        surface.frame(box, OUTLINE, look.muted());
    }
}
