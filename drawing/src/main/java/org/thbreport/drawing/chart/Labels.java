package org.thbreport.drawing.chart;

import java.util.List;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.text.LineBreaker;
import org.thbreport.drawing.text.Runs;
import org.thbreport.drawing.type.TextStyle;

/** Breaks labels into lines; none is ever cut. */
final class Labels {

    private final LineBreaker breaker;
    private final Runs runs;

    Labels(LineBreaker breaker, Runs runs) {
        this.breaker = breaker;
        this.runs = runs;
    }

    /** Returns the lines of a label in a width. */
    List<Line> lines(String text, TextStyle style, float width) {
        return breaker.lines(runs.of(text, style), width);
    }

    /** Draws lines one under the other, the first with its base line at a height. */
    static void draw(Surface surface, List<Line> lines, TextStyle style, float left, float base) {
        for (int i = 0; i < lines.size(); i++) {
            surface.text(lines.get(i), style, left, base - i * style.leading(), Anchor.START);
        }
    }

    /** Returns the width of a label on one line. */
    float width(String text, TextStyle style) {
        return breaker.width(runs.of(text, style));
    }
}
