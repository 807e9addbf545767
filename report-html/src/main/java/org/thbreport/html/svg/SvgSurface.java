package org.thbreport.html.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.colour.TonedColour;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.ShapeGraphics;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.text.Figure;

/**
 * A picture as SVG. Colours are both a class, so that a style sheet can show the picture on a dark screen, and an attribute, for
 * where there is no style sheet. Neighbouring marks of the same look become one element.
 */
final class SvgSurface implements Surface {

    /** Size of text, in parts of the measured one: system fonts are wider than the font that is measured. */
    private static final float SIZE = 0.94f;

    private @Nullable SvgDisc disc;

    /** Layers that are looked back at for one of the same look. */
    private static final int MOST_BACK = 4;

    private final float height;
    private final List<Figure> labels;
    private final FontLibrary fonts;
    private final List<SvgLayer> layers = new ArrayList<>();

    /**
     * Starts a picture.
     *
     * @param height its height, in points
     * @param labels the figures among its words
     * @param fonts what its words are measured by
     */
    SvgSurface(float height, List<Figure> labels, FontLibrary fonts) {
        this.height = height;
        this.labels = new ArrayList<>(labels);
        this.fonts = fonts;
    }

    /** Writes what was drawn, in order. */
    void write(HtmlWriter page) {
        for (SvgLayer layer : layers) {
            if (layer.words().isEmpty()) {
                List<Attribute> attributes = new ArrayList<>();
                attributes.add(Name.D.of(layer.path().toString()));
                attributes.addAll(layer.look());
                page.element(Element.PATH, attributes, () -> {});
            } else if (layer.words().size() == 1) {
                write(page, layer.words().get(0), layer.look());
            } else {
                page.element(
                        Element.G, layer.look(), () -> layer.words().forEach(word -> write(page, word, List.of())));
            }
        }
    }

    private void write(HtmlWriter page, SvgWord word, List<Attribute> look) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(Name.X.of(SvgNumber.of(word.x())));
        attributes.add(Name.Y.of(SvgNumber.of(word.y())));
        attributes.addAll(look);
        page.element(Element.TEXT, attributes, () -> label(page, word.text()));
    }

    /** Writes words with the figures in them, each of which is drawn once. */
    private void label(HtmlWriter page, String words) {
        Optional<Figure> figure = labels.stream()
                .filter(label -> Passage.place(words, label.text(), 0) >= 0)
                .findFirst();
        if (figure.isEmpty()) {
            page.text(words);
            return;
        }
        labels.remove(figure.get());
        int from = Passage.place(words, figure.get().text(), 0);
        int to = from + figure.get().text().length();
        page.text(words.substring(0, from));
        page.element(
                Element.TSPAN,
                figure.get().text(),
                Name.DATA_FIGURE.of(figure.get().name()));
        if (to < words.length()) {
            label(page, words.substring(to));
        }
    }

    /** Adds a mark to the latest layer of its look, if nothing was drawn since then where the mark is. */
    private void path(String path, Rectangle2D place, List<Attribute> look) {
        for (int i = layers.size() - 1; i >= Math.max(0, layers.size() - MOST_BACK); i--) {
            SvgLayer layer = layers.get(i);
            if (!layer.words().isEmpty()) {
                break;
            }
            if (layer.look().equals(look)) {
                layer.path().append(path);
                layer.places().add(place);
                return;
            }
            if (layer.places().stream().anyMatch(place::intersects)) {
                break;
            }
        }
        SvgLayer next = SvgLayer.of(look);
        next.path().append(path);
        next.places().add(place);
        layers.add(next);
    }

    private void words(String text, double x, double y, List<Attribute> look) {
        SvgLayer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        if (last == null || last.words().isEmpty() || !last.look().equals(look)) {
            last = SvgLayer.of(look);
            layers.add(last);
        }
        last.words().add(new SvgWord(text, x, y));
    }

    /** Returns where a shape is drawn, with the width of its stroke. */
    private static Rectangle2D place(Rectangle2D bounds, double stroke) {
        return new Rectangle2D.Double(
                bounds.getX() - stroke / 2,
                bounds.getY() - stroke / 2,
                bounds.getWidth() + stroke,
                bounds.getHeight() + stroke);
    }

    private Rectangle2D place(Box box) {
        return new Rectangle2D.Double(box.left(), height - box.top(), box.width(), box.height());
    }

    private static List<Attribute> filled(Color colour) {
        return List.of(tone("f", colour), Name.FILL.of(hex(colour)));
    }

    private static List<Attribute> stroked(Color colour, BasicStroke stroke) {
        List<Attribute> look = new ArrayList<>(List.of(
                tone("s", colour),
                Name.FILL.of("none"),
                Name.STROKE.of(hex(colour)),
                Name.STROKE_WIDTH.of(SvgNumber.of(stroke.getLineWidth()))));
        if (stroke.getDashArray() != null) {
            StringJoiner dashes = new StringJoiner(" ");
            for (float dash : stroke.getDashArray()) {
                dashes.add(SvgNumber.of(dash));
            }
            look.add(Name.STROKE_DASHARRAY.of(dashes.toString()));
        }
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            look.add(Name.STROKE_LINECAP.of("round"));
        }
        return look;
    }

    private static List<Attribute> set(float size, boolean strong, Color colour, Anchor anchor) {
        List<Attribute> look = new ArrayList<>(
                List.of(tone("f", colour), Name.FILL.of(hex(colour)), Name.FONT_SIZE.of(SvgNumber.of(size * SIZE))));
        if (strong) {
            look.add(Name.FONT_WEIGHT.of("600"));
        }
        if (anchor != Anchor.START) {
            look.add(Name.TEXT_ANCHOR.of(anchor.name().toLowerCase(Locale.ROOT)));
        }
        return look;
    }

    private static Attribute tone(String use, Color colour) {
        if (!(colour instanceof TonedColour toned)) {
            throw new IllegalArgumentException("a picture has a colour without a role: " + hex(colour));
        }
        return Attribute.css(use + "-" + toned.tone().name().toLowerCase(Locale.ROOT));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    @Override
    public void fill(Box box, Color colour) {
        path(SvgPath.rectangle(box.left(), height - box.top(), box.width(), box.height()), place(box), filled(colour));
    }

    /** The edge is drawn within the rectangle, so that nothing leaves the picture. */
    @Override
    public void frame(Box box, float thickness, Color colour) {
        path(
                SvgPath.rectangle(
                        box.left() + thickness / 2,
                        height - box.top() + thickness / 2,
                        box.width() - thickness,
                        box.height() - thickness),
                place(box),
                stroked(colour, new BasicStroke(thickness)));
    }

    @Override
    public void stripes(Box box, float distance, Color ground, Color stripe) {
        fill(box, ground);
        StringBuilder lines = new StringBuilder();
        for (float x = box.left() - box.height() + distance; x < box.right(); x += distance) {
            float from = Math.max(x, box.left());
            float to = Math.min(x + box.height(), box.right());
            lines.append(SvgPath.line(from, height - box.bottom() - (from - x), to, height - box.bottom() - (to - x)));
        }
        path(lines.toString(), place(box), stroked(stripe, new BasicStroke(distance / 3)));
    }

    @Override
    public void text(Line line, TextStyle style, float left, float base, Anchor anchor) {
        String words =
                line.pieces().stream().map(piece -> piece.glyphs().text()).collect(Collectors.joining());
        if (!words.isBlank()) {
            words(
                    words.strip(),
                    left + line.width() * anchor.part(),
                    height - base,
                    set(style.size(), style.face() == Face.STRONG, style.colour(), anchor));
        }
    }

    @Override
    public void drawing(Box box, Consumer<Graphics2D> painter) {
        ShapeGraphics graphics = new ShapeGraphics(fonts, box.left(), height - box.top()) {
            @Override
            protected void fill(Shape shape, Color colour) {
                drawDisc(0);
                if (SvgPath.isCircle(shape)) {
                    disc = new SvgDisc(shape.getBounds2D(), colour);
                    return;
                }
                path(SvgPath.of(shape), shape.getBounds2D(), filled(colour));
            }

            @Override
            protected void draw(Shape shape, BasicStroke stroke, Color colour) {
                if (disc != null
                        && disc.colour().equals(colour)
                        && disc.bounds().equals(shape.getBounds2D())) {
                    drawDisc(stroke.getLineWidth());
                    return;
                }
                drawDisc(0);
                path(SvgPath.of(shape), place(shape.getBounds2D(), stroke.getLineWidth()), stroked(colour, stroke));
            }

            @Override
            protected void words(String text, Font font, Color colour, Point2D at, Anchor anchor) {
                drawDisc(0);
                SvgSurface.this.words(
                        text,
                        at.getX() + fonts.width(font, text) * anchor.part(),
                        at.getY(),
                        set(font.getSize2D(), fonts.face(font) == Face.STRONG, colour, anchor));
            }
        };
        painter.accept(graphics);
        drawDisc(0);
    }

    /** Draws the disc that waits, as a dot of a round pen: one short element for many. */
    private void drawDisc(double edge) {
        SvgDisc waiting = disc;
        if (waiting != null) {
            disc = null;
            Rectangle2D bounds = waiting.bounds();
            double width = bounds.getWidth() + edge;
            path(
                    SvgPath.dot(bounds.getCenterX(), bounds.getCenterY()),
                    place(bounds, edge),
                    stroked(
                            waiting.colour(),
                            new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)));
        }
    }
}
