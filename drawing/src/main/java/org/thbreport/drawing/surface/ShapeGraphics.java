package org.thbreport.drawing.surface;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.type.FontLibrary;

/**
 * Java 2D as far as the charts of this program need it: shapes with a fill or a stroke in one opaque colour, and words. All else is
 * refused, so that nothing is lost in silence. Lines are cut where they leave a clip; other shapes are drawn whole.
 */
public abstract class ShapeGraphics extends RefusingGraphics {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final FontLibrary fonts;
    private AffineTransform transform;
    private Color colour = Color.BLACK;
    private Color background = Color.WHITE;
    private BasicStroke stroke = new BasicStroke(1);
    private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 8);
    private final RenderingHints hints = new RenderingHints(Map.of());
    private @Nullable Shape clip;

    /**
     * Starts with the origin at a place of the surface.
     *
     * @param fonts what words are measured by
     */
    protected ShapeGraphics(FontLibrary fonts, double x, double y) {
        this.fonts = fonts;
        transform = AffineTransform.getTranslateInstance(x, y);
    }

    /** Fills a shape, which stands where it is to be drawn. */
    protected abstract void fill(Shape shape, Color inColour);

    /** Strokes a shape, which stands where it is to be drawn. */
    protected abstract void draw(Shape shape, BasicStroke inStroke, Color inColour);

    /**
     * Sets words.
     *
     * @param at where they start, on the base line
     */
    protected abstract void words(String text, Font inFont, Color inColour, Point2D at, Anchor anchor);

    @Override
    public void draw(Shape shape) {
        if (shape instanceof Line2D line) {
            Line2D seen = clip == null ? line : LineClip.seen(line, clip.getBounds2D());
            if (seen != null) {
                draw(transform.createTransformedShape(seen), stroke, colour);
            }
            return;
        }
        draw(transform.createTransformedShape(shape), stroke, colour);
    }

    @Override
    public void fill(Shape shape) {
        fill(transform.createTransformedShape(shape), colour);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Anchor anchor = hints.get(Anchor.HINT) instanceof Anchor hint ? hint : Anchor.START;
        words(text, font, colour, transform.transform(new Point2D.Float(x, y), null), anchor);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color opaque) || opaque.getAlpha() != 255) {
            throw refused();
        }
        colour = opaque;
    }

    @Override
    public void setStroke(Stroke newStroke) {
        if (!(newStroke instanceof BasicStroke basic)) {
            throw refused();
        }
        stroke = basic;
    }

    @Override
    public void setComposite(Composite composite) {
        if (!(composite instanceof AlphaComposite alpha) || alpha.getAlpha() != 1) {
            throw refused();
        }
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> newHints) {
        hints.clear();
        hints.putAll(newHints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> newHints) {
        hints.putAll(newHints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public void setBackground(Color newBackground) {
        background = newBackground;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return CONTEXT;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(Color newColour) {
        setPaint(newColour);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font newFont) {
        font = newFont;
    }

    @Override
    public FontMetrics getFontMetrics(Font asked) {
        return new Java2DMetrics(asked, CONTEXT, fonts);
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public void setClip(@Nullable Shape newClip) {
        clip = newClip;
    }

    @Override
    public void clip(Shape more) {
        clip = clip == null ? more : more.getBounds2D().createIntersection(clip.getBounds2D());
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        clip = new Rectangle2D.Double(x, y, width, height);
    }

    /** Nothing outlives a picture, so nothing is to be freed. */
    @Override
    public void dispose() {}

    @Override
    public Graphics create() {
        throw refused();
    }
}
