package org.thbreport.drawing.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.colour.TonedColour;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.TextRoom;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.publication.content.Branding;

/** Fonts and colours of charts. */
final class ChartLook {

    /** Size of labels and ticks, in points. */
    static final float LABEL = 8;

    /** Size of numbers that stand out. */
    static final float VALUE = 8.5f;

    private final FontLibrary fonts;
    private final TextRoom room;
    private final Branding branding;

    ChartLook(FontLibrary fonts, Branding branding, TextRoom room) {
        this.fonts = fonts;
        this.room = room;
        this.branding = branding;
    }

    Font regular(float size, String text) {
        return fonts.fontForText(Face.REGULAR, text).lent(size);
    }

    Font strong(float size, String text) {
        return fonts.fontForText(Face.STRONG, text).lent(size);
    }

    /** Returns the room that text is given. */
    TextRoom room() {
        return room;
    }

    /** Returns the colour that has a role. */
    TonedColour colour(Tone tone) {
        return tone.of(branding);
    }

    TonedColour ink() {
        return colour(Tone.INK);
    }

    TonedColour muted() {
        return colour(Tone.MUTED);
    }

    /** Returns the colour of the main series. */
    TonedColour main() {
        return colour(Tone.BRAND);
    }

    /** Returns the dashed line of a break before a period that begins at a time, in years. */
    ValueMarker breakLine(double at) {
        ValueMarker marker = new ValueMarker(BreakWords.lineOf(at));
        marker.setPaint(muted());
        marker.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0));
        marker.setAlpha(1);
        return marker;
    }

    /** Draws a chart into a rectangle, and returns where its plot stands in it, in points from the upper left corner. */
    Rectangle2D draw(JFreeChart chart, Surface surface, Box box) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        surface.drawing(
                box, graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, box.width(), box.height()), info));
        return info.getPlotInfo().getDataArea();
    }

    static void draw(JFreeChart chart, Graphics2D graphics, Rectangle2D area) {
        chart.draw(graphics, area);
    }
}
