package org.thbreport.pdf.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.thbreport.pdf.structure.Box;
import org.thbreport.pdf.structure.Canvas;
import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.FontLibrary;
import org.thbreport.publication.content.Theme;

/** Fonts and colours of charts. */
final class ChartLook {

    /** Size of labels and ticks, in points. */
    static final float LABEL = 8;

    /** Size of numbers that stand out. */
    static final float VALUE = 8.5f;

    private final FontLibrary fonts;
    private final Theme theme;

    ChartLook(FontLibrary fonts, Theme theme) {
        this.fonts = fonts;
        this.theme = theme;
    }

    FontLibrary fonts() {
        return fonts;
    }

    Theme theme() {
        return theme;
    }

    Font regular(float size, String text) {
        return fonts.fontForText(Face.REGULAR, text).lent(size);
    }

    Font strong(float size, String text) {
        return fonts.fontForText(Face.STRONG, text).lent(size);
    }

    Color ink() {
        return new Color(theme.ink());
    }

    Color muted() {
        return new Color(theme.muted());
    }

    Color rule() {
        return new Color(theme.rule());
    }

    /** Returns the colour of the main series. */
    Color main() {
        return new Color(theme.brand());
    }

    /** Returns the colour of bars of another kind than the main ones; they have an outline too. */
    Color other() {
        return Shade.pale(theme.muted(), 0.3);
    }

    /** Returns the ground of bars that are part of others; they have stripes too. */
    Color part() {
        return Shade.pale(theme.brand(), 0.25);
    }

    /** Returns the colour of what is missing to the full length of a bar. */
    Color rest() {
        return Shade.pale(theme.brand(), 0.1);
    }

    /** Returns the dashed line of a break before a period that begins at a time, in years. */
    ValueMarker breakLine(double at) {
        ValueMarker marker = new ValueMarker(at - 0.5);
        marker.setPaint(muted());
        marker.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0));
        marker.setAlpha(1);
        return marker;
    }

    /** Draws a chart into a rectangle of a page. */
    void draw(JFreeChart chart, Canvas canvas, Box box) {
        canvas.drawing(
                box, fonts, graphics -> draw(chart, graphics, new Rectangle2D.Double(0, 0, box.width(), box.height())));
    }

    static void draw(JFreeChart chart, Graphics2D graphics, Rectangle2D area) {
        chart.draw(graphics, area);
    }
}
