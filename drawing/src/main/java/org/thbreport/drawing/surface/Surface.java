package org.thbreport.drawing.surface;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.TextStyle;

/** What pictures are drawn on. Lengths are points; the origin is lower left. */
public interface Surface {

    /** Fills a rectangle. */
    void fill(Box box, Color colour);

    /** Strokes the edge of a rectangle. */
    void frame(Box box, float thickness, Color colour);

    /** Fills a rectangle with slanting stripes over a ground. */
    void stripes(Box box, float distance, Color ground, Color stripe);

    /**
     * Sets one line of text.
     *
     * @param left where it starts
     * @param base height of its base line
     * @param anchor the point that stays in its place where another font sets it
     */
    void text(Line line, TextStyle style, float left, float base, Anchor anchor);

    /** Draws by way of Java 2D into a rectangle; its origin is the upper left corner and y runs down. */
    void drawing(Box box, Consumer<Graphics2D> painter);
}
