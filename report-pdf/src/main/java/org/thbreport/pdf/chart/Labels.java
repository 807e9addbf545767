package org.thbreport.pdf.chart;

import java.util.List;
import org.thbreport.pdf.structure.Canvas;
import org.thbreport.pdf.text.Line;
import org.thbreport.pdf.text.LineBreaker;
import org.thbreport.pdf.text.Piece;
import org.thbreport.pdf.text.Runs;
import org.thbreport.pdf.type.TextStyle;

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
    static void draw(Canvas canvas, List<Line> lines, TextStyle style, float left, float base) {
        for (int i = 0; i < lines.size(); i++) {
            for (Piece piece : lines.get(i).pieces()) {
                float y = base - i * style.leading();
                canvas.text(piece.glyphs(), style.size(), style.colour(), left + piece.x(), y);
            }
        }
    }

    /** Returns the width of a label on one line. */
    float width(String text, TextStyle style) {
        return breaker.width(runs.of(text, style));
    }
}
