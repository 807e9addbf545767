package org.thbreport.drawing.surface;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/** The part of Java 2D that no chart of this program uses: pictures of pixels, turned and mixed painting, copies. */
abstract class RefusingGraphics extends Graphics2D {

    /** Returns what is thrown where something else than shapes and words is asked for. */
    static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("pictures consist of shapes and words in opaque colours");
    }

    @Override
    public void drawLine(int fromX, int fromY, int toX, int toY) {
        draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void translate(int x, int y) {
        translate((double) x, (double) y);
    }

    @Override
    public void rotate(double angle) {
        transform(AffineTransform.getRotateInstance(angle));
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform(AffineTransform.getRotateInstance(angle, x, y));
    }

    @Override
    public void scale(double x, double y) {
        transform(AffineTransform.getScaleInstance(x, y));
    }

    @Override
    public void shear(double x, double y) {
        transform(AffineTransform.getShearInstance(x, y));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw refused();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refused();
    }

    @Override
    public void setPaintMode() {
        // There is no other mode.
    }

    @Override
    public void setXORMode(Color colour) {
        throw refused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int byX, int byY) {
        throw refused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int angle) {
        throw refused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int angle) {
        throw refused();
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int points) {
        throw refused();
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int points) {
        throw refused();
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int points) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color ground, @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int toLeft,
            int toTop,
            int toRight,
            int toBottom,
            int left,
            int top,
            int right,
            int bottom,
            @Nullable ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int toLeft,
            int toTop,
            int toRight,
            int toBottom,
            int left,
            int top,
            int right,
            int bottom,
            Color ground,
            @Nullable ImageObserver observer) {
        throw refused();
    }
}
