package org.thbreport.pdf.chart;

import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Canvas;

/**
 * A picture that is ready to be drawn.
 *
 * @param height height in points
 * @param painter draws it
 */
public record Picture(float height, Painter painter) {

    /** Draws a picture. */
    @FunctionalInterface
    public interface Painter {
        /** Draws it into a rectangle of a page. */
        void paint(Canvas canvas, Box box);
    }
}
