package org.thbreport.drawing.text;

import java.util.List;

/**
 * A line of text.
 *
 * @param pieces its parts, from left to right
 * @param width width of what is seen, in points
 * @param notes ids of the notes that it refers to
 */
public record Line(List<Piece> pieces, float width, List<String> notes) {

    /** Copies the lists. */
    public Line {
        pieces = List.copyOf(pieces);
        notes = List.copyOf(notes);
    }
}
