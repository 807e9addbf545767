package org.thbreport.pdf.flow;

/**
 * A line of text that is set in one of several columns. Lengths are points.
 *
 * @param before space before, left out at the top of a column
 * @param height height
 * @param keepWithNext whether the next line must stand in the same column
 * @param painter draws it
 */
public record ColumnLine(float before, float height, boolean keepWithNext, Painter painter) {

    /** Draws a line. */
    @FunctionalInterface
    public interface Painter {
        /** Draws it on the current page, in a column that begins at a distance from the left, under a height. */
        void paint(float left, float top);
    }
}
