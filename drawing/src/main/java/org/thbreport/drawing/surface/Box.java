package org.thbreport.drawing.surface;

/**
 * A rectangle on a page, in points from the lower left corner.
 *
 * @param left left edge
 * @param bottom lower edge
 * @param width width
 * @param height height
 */
public record Box(float left, float bottom, float width, float height) {

    /** Returns the right edge. */
    public float right() {
        return left + width;
    }

    /** Returns the upper edge. */
    public float top() {
        return bottom + height;
    }

    /** Returns a box with a lower edge and height counted down from a top. */
    public static Box under(float left, float top, float width, float height) {
        return new Box(left, top - height, width, height);
    }
}
