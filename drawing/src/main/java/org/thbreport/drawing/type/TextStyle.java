package org.thbreport.drawing.type;

import java.awt.Color;

/**
 * How text is set. Lengths are points.
 *
 * @param face face
 * @param size size
 * @param leading distance of base lines
 * @param colour colour
 * @param before space before, left out at the top of a page
 * @param after space after
 */
public record TextStyle(Face face, float size, float leading, Color colour, float before, float after) {

    /** Returns the style with other spaces around. */
    public TextStyle spaced(float newBefore, float newAfter) {
        return new TextStyle(face, size, leading, colour, newBefore, newAfter);
    }

    /** Returns the style in another colour. */
    public TextStyle coloured(Color newColour) {
        return new TextStyle(face, size, leading, newColour, before, after);
    }

    /** Returns the baseline of a line whose upper edge is at a height, in points. */
    public float baseline(float top) {
        return top - leading * 0.5f - size * 0.35f;
    }
}
