package org.thbreport.drawing.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.colour.TonedColour;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.ShapeGraphics;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.TextStyle;

/** Keeps what is drawn on it; colours without a role are an error. */
final class Recorder implements Surface {

    /** Words; their width is that by which their anchor is found from their start. */
    record Words(String text, Anchor anchor, Tone tone, double left, double base, double size, double width) {}

    record Mark(Shape shape, Tone tone, @Nullable BasicStroke stroke) {}

    final List<Words> words = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();

    List<String> texts() {
        return words.stream().map(Words::text).toList();
    }

    Words words(String text) {
        return words.stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + texts()));
    }

    long count(Tone tone, boolean stroked) {
        return marks.stream()
                .filter(mark -> mark.tone() == tone && (mark.stroke() != null) == stroked)
                .count();
    }

    private static Tone tone(Color colour) {
        return ((TonedColour) colour).tone();
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Float(box.left(), box.bottom(), box.width(), box.height());
    }

    @Override
    public void fill(Box box, Color colour) {
        marks.add(new Mark(rectangle(box), tone(colour), null));
    }

    @Override
    public void frame(Box box, float thickness, Color colour) {
        marks.add(new Mark(rectangle(box), tone(colour), new BasicStroke(thickness)));
    }

    @Override
    public void stripes(Box box, float distance, Color ground, Color stripe) {
        fill(box, ground);
        marks.add(new Mark(rectangle(box), tone(stripe), new BasicStroke(distance)));
    }

    @Override
    public void text(Line line, TextStyle style, float left, float base, Anchor anchor) {
        String text = line.pieces().stream().map(piece -> piece.glyphs().text()).collect(Collectors.joining());
        words.add(new Words(text, anchor, tone(style.colour()), left, base, style.size(), line.width()));
    }

    @Override
    public void drawing(Box box, Consumer<Graphics2D> painter) {
        painter.accept(new ShapeGraphics(FontLibrary.bundled(), box.left(), 0) {
            @Override
            protected void fill(Shape shape, Color colour) {
                marks.add(new Mark(shape, tone(colour), null));
            }

            @Override
            protected void draw(Shape shape, BasicStroke stroke, Color colour) {
                marks.add(new Mark(shape, tone(colour), stroke));
            }

            @Override
            protected void words(String text, Font font, Color colour, Point2D at, Anchor anchor) {
                words.add(new Words(
                        text,
                        anchor,
                        tone(colour),
                        at.getX(),
                        at.getY(),
                        font.getSize2D(),
                        FontLibrary.bundled().width(font, text)));
            }
        });
    }
}
