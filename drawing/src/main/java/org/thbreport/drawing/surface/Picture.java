package org.thbreport.drawing.surface;

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
        /** Draws it into a rectangle. */
        void paint(Surface surface, Box box);
    }
}
