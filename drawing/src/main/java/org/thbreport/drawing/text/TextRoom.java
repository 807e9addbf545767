package org.thbreport.drawing.text;

import org.thbreport.drawing.type.Face;

/**
 * How much room text is given, in parts of its measured width: where it is set in another font than the measured one, it may turn
 * out wider.
 *
 * @param regular room of running text
 * @param strong room of strong text, such as numbers in charts
 */
public record TextRoom(float regular, float strong) {

    /** The measured font is the one that sets the text. */
    public static final TextRoom EXACT = new TextRoom(1, 1);

    /** Returns the room of a face. */
    public float of(Face face) {
        return face == Face.STRONG ? strong : regular;
    }
}
