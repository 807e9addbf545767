package org.thbreport.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.drawing.type.FontLibrary;

/** Java 2D as far as pictures need it; expected places are counted by hand. */
class ShapeGraphicsTest {

    private final List<String> drawn = new ArrayList<>();

    private final ShapeGraphics graphics = new ShapeGraphics(FontLibrary.bundled(), 100, 50) {
        @Override
        protected void fill(Shape shape, Color colour) {
            drawn.add("fill " + place(shape));
        }

        @Override
        protected void draw(Shape shape, BasicStroke stroke, Color colour) {
            drawn.add("draw " + place(shape) + " by " + stroke.getLineWidth());
        }

        @Override
        protected void words(String text, Font font, Color colour, Point2D at, Anchor anchor) {
            drawn.add(text + " at " + at.getX() + " " + at.getY() + " " + anchor);
        }
    };

    private static String place(Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        return box.getMinX() + " " + box.getMinY() + " " + box.getMaxX() + " " + box.getMaxY();
    }

    @Test
    void placesAreThoseOfTheSurface() {
        graphics.fillRect(1, 2, 3, 4);
        graphics.translate(10, 10);
        graphics.setStroke(new BasicStroke(2));
        graphics.drawLine(0, 0, 5, 5);
        graphics.setRenderingHint(Anchor.HINT, Anchor.END);
        graphics.drawString("word", 1, 1);
        graphics.fillOval(0, 0, 2, 2);
        graphics.drawOval(0, 0, 2, 2);

        assertThat(drawn)
                .containsExactly(
                        "fill 101.0 52.0 104.0 56.0",
                        "draw 110.0 60.0 115.0 65.0 by 2.0",
                        "word at 111.0 61.0 END",
                        "fill 110.0 60.0 112.0 62.0",
                        "draw 110.0 60.0 112.0 62.0 by 2.0");
    }

    @Test
    void transformsAreKept() {
        java.awt.geom.AffineTransform before = graphics.getTransform();
        graphics.scale(2, 2);
        graphics.fillRect(1, 1, 1, 1);
        graphics.setTransform(before);
        graphics.rotate(Math.PI, 1, 1);
        graphics.rotate(-Math.PI);
        graphics.shear(0, 0);
        graphics.fillRect(0, 0, 1, 1);

        assertThat(drawn.get(0)).isEqualTo("fill 102.0 52.0 104.0 54.0");
        assertThat(drawn.get(1)).as("turned about 1, 1 and back about 0, 0").startsWith("fill 102.0 52.0");
    }

    /** A line outside is not drawn, one across is cut at the edge. */
    @ParameterizedTest
    @CsvSource({
        "0,5,20,5, 110.0 55.0 120.0 55.0",
        "-5,-5,25,25, 110.0 60.0 115.0 65.0",
        "12,2,12,30, 112.0 55.0 112.0 65.0",
        "12,6,14,7, 112.0 56.0 114.0 57.0"
    })
    void linesAreCutAtTheClip(double fromX, double fromY, double toX, double toY, String seen) {
        graphics.setClip(10, 5, 10, 10);
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
        assertThat(drawn).containsExactly("draw " + seen + " by 1.0");
    }

    @Test
    void linesOutsideTheClipAreNotDrawn() {
        graphics.clip(new Rectangle2D.Double(0, 0, 100, 100));
        graphics.clipRect(10, 5, 10, 10);
        graphics.drawLine(0, 4, 20, 4);
        graphics.drawLine(0, 0, 9, 30);
        graphics.drawLine(21, 0, 21, 30);
        assertThat(drawn).isEmpty();
        assertThat(graphics.getClipBounds()).isEqualTo(new java.awt.Rectangle(10, 5, 10, 10));
        graphics.setClip(null);
        assertThat(graphics.getClipBounds()).isNull();
    }

    @Test
    @SuppressWarnings("NullAway") // Graphics2D takes no observer, whatever its declaration says
    void whatIsNoShapeOrWordIsRefused() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        List<Runnable> refused = List.of(
                () -> graphics.setPaint(new GradientPaint(0, 0, Color.RED, 1, 1, Color.BLUE)),
                () -> graphics.setColor(new Color(0, 0, 0, 10)),
                () -> graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f)),
                () -> graphics.setStroke(shape -> shape),
                () -> graphics.drawImage(image, 0, 0, null),
                () -> graphics.drawImage(image, 0, 0, 1, 1, null),
                () -> graphics.drawImage(image, null, 0, 0),
                () -> graphics.drawRenderedImage(image, null),
                () -> graphics.setXORMode(Color.RED),
                () -> graphics.copyArea(0, 0, 1, 1, 1, 1),
                () -> graphics.clearRect(0, 0, 1, 1),
                () -> graphics.drawRoundRect(0, 0, 1, 1, 1, 1),
                () -> graphics.fillArc(0, 0, 1, 1, 1, 1),
                () -> graphics.drawPolygon(new int[1], new int[1], 1),
                graphics::create,
                graphics::getDeviceConfiguration);
        assertThat(refused)
                .allSatisfy(one -> assertThatThrownBy(one::run)
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageContaining("shapes and words"));
    }

    @Test
    void stateIsGivenBack() {
        Font font = new Font(Font.SERIF, Font.BOLD, 11);
        graphics.setFont(font);
        graphics.setBackground(Color.GRAY);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setPaintMode();
        assertThat(graphics.getFont()).isEqualTo(font);
        assertThat(graphics.getBackground()).isEqualTo(Color.GRAY);
        assertThat(graphics.getColor()).isEqualTo(graphics.getPaint()).isEqualTo(Color.BLACK);
        assertThat(graphics.getStroke()).isEqualTo(new BasicStroke(1));
        assertThat(graphics.getComposite()).isEqualTo(AlphaComposite.SrcOver);
        assertThat(graphics.getFontMetrics().stringWidth("wide"))
                .isGreaterThan(graphics.getFontMetrics().stringWidth("w"));
        assertThat(graphics.getFontMetrics().getHeight()).isGreaterThan(8);
        assertThat(FontLibrary.bundled().width(font, "wide")).isGreaterThan(10);
        graphics.setRenderingHints(java.util.Map.of(Anchor.HINT, Anchor.MIDDLE));
        assertThat(graphics.getRenderingHint(Anchor.HINT)).isEqualTo(Anchor.MIDDLE);
        assertThat(graphics.getRenderingHints()).hasSize(1);
        assertThat(graphics.getFontRenderContext().isAntiAliased()).isTrue();
        graphics.dispose();
    }
}
