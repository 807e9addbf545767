package org.thbreport.pdf.structure;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.ShapeGraphics;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.FontText;

/** Draws what comes by way of Java 2D into a rectangle of a page, words by the same measures as running text. */
final class PdfDrawing extends ShapeGraphics {

    /** Points of each kind of segment of a path. */
    private static final int[] POINTS = {1, 1, 2, 3, 0};

    private final PdfSurface surface;
    private final PdfContentByte content;
    private final FontLibrary fonts;
    private final Box box;

    PdfDrawing(PdfSurface surface, PdfContentByte content, FontLibrary fonts, Box box) {
        super(fonts, 0, 0);
        this.surface = surface;
        this.content = content;
        this.fonts = fonts;
        this.box = box;
    }

    @Override
    protected void fill(Shape shape, Color colour) {
        content.setColorFill(colour);
        if (trace(shape) == PathIterator.WIND_EVEN_ODD) {
            content.eoFill();
        } else {
            content.fill();
        }
    }

    @Override
    protected void draw(Shape shape, BasicStroke stroke, Color colour) {
        content.saveState();
        content.setColorStroke(colour);
        content.setLineWidth(stroke.getLineWidth());
        content.setLineCap(stroke.getEndCap());
        content.setLineJoin(stroke.getLineJoin());
        if (stroke.getDashArray() != null) {
            content.setLineDash(stroke.getDashArray(), stroke.getDashPhase());
        }
        trace(shape);
        content.stroke();
        content.restoreState();
    }

    @Override
    protected void words(String text, Font font, Color colour, Point2D at, Anchor anchor) {
        float x = (float) (box.left() + at.getX());
        for (FontText part : fonts.parts(font, text)) {
            surface.text(part.font(), font.getSize2D(), colour, x, y(at.getY()), part.text());
            x += part.width();
        }
    }

    /** Puts a shape on the page's path, and returns its winding rule. */
    private int trace(Shape shape) {
        float[] at = new float[6];
        PathIterator path = shape.getPathIterator(null);
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> content.moveTo(x(at[0]), y(at[1]));
                case PathIterator.SEG_LINETO -> content.lineTo(x(at[0]), y(at[1]));
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            x(x + 2 * (at[0] - x) / 3),
                            y(y + 2 * (at[1] - y) / 3),
                            x(at[2] + 2 * (at[0] - at[2]) / 3),
                            y(at[3] + 2 * (at[1] - at[3]) / 3),
                            x(at[2]),
                            y(at[3]));
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo(x(at[0]), y(at[1]), x(at[2]), y(at[3]), x(at[4]), y(at[5]));
                default -> content.closePath();
            }
            int last = 2 * (POINTS[kind] - 1);
            if (last >= 0) {
                x = at[last];
                y = at[last + 1];
            }
        }
        return path.getWindingRule();
    }

    private float x(double right) {
        return (float) (box.left() + right);
    }

    private float y(double down) {
        return (float) (box.top() - down);
    }
}
