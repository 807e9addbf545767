package org.thbreport.drawing.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.publication.chart.BarChart;

/** Draws one bar: its pale full length, itself in its tone, its number. */
final class BarPainter extends BarRenderer {

    private static final long serialVersionUID = 1L;

    private static final double THICKNESS = 10;

    /** Part of the height of a row that a bar takes at most. */
    private static final double OF_ROW = 0.6;

    private static final double STRIPES = 3.6;
    private static final double GAP = 4;

    private final transient ChartLook look;
    private final transient BarChart spec;

    BarPainter(ChartLook look, BarChart spec) {
        this.look = look;
        this.spec = spec;
        setShadowVisible(false);
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            CategoryItemRendererState state,
            Rectangle2D area,
            CategoryPlot plot,
            CategoryAxis domain,
            ValueAxis range,
            CategoryDataset data,
            int row,
            int column,
            int pass) {
        BarChart.Bar bar = spec.bars().get(column);
        double centre = domain.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        RectangleEdge edge = plot.getRangeAxisEdge();
        double zero = range.valueToJava2D(Math.max(0, spec.low()), area, edge);
        double end = range.valueToJava2D(bar.value(), area, edge);
        double outer = end;
        double thickness = Math.min(THICKNESS, OF_ROW * area.getHeight() / data.getColumnCount());
        if (spec.fullLength() > 0) {
            outer = range.valueToJava2D(spec.fullLength(), area, edge);
            graphics.setPaint(look.colour(Tone.REST));
            graphics.fill(bar(zero, outer, centre, thickness));
        }
        draw(graphics, bar(zero, end, centre, thickness), bar.tone());
        boolean left = bar.value() < 0;
        Font font = look.strong(ChartLook.VALUE, bar.text());
        graphics.setFont(font);
        graphics.setPaint(look.ink());
        graphics.setRenderingHint(Anchor.HINT, left ? Anchor.END : Anchor.START);
        TextUtils.drawAlignedString(
                bar.text(),
                graphics,
                (float) (outer + (left ? -GAP : GAP)),
                (float) centre,
                left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        if (spec.low() < 0) {
            graphics.setPaint(look.muted());
            graphics.setStroke(new BasicStroke(0.6f));
            double half = area.getHeight() / data.getColumnCount() / 2;
            graphics.draw(new Line2D.Double(zero, centre - half, zero, centre + half));
        }
    }

    private void draw(Graphics2D graphics, Rectangle2D box, BarChart.Tone kind) {
        Color main = look.main();
        switch (kind) {
            case MAIN -> {
                graphics.setPaint(main);
                graphics.fill(box);
            }
            case PART -> {
                graphics.setPaint(look.colour(Tone.PART));
                graphics.fill(box);
                stripes(graphics, box, main);
                outline(graphics, box, main);
            }
            case OTHER -> {
                graphics.setPaint(look.colour(Tone.OTHER));
                graphics.fill(box);
                outline(graphics, box, look.muted());
            }
        }
    }

    private static void stripes(Graphics2D graphics, Rectangle2D box, Color colour) {
        Shape clip = graphics.getClip();
        graphics.clip(box);
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(1.1f));
        for (double x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += STRIPES) {
            graphics.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        graphics.setClip(clip);
    }

    private static void outline(Graphics2D graphics, Rectangle2D box, Color colour) {
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(box);
    }

    private static Rectangle2D bar(double from, double to, double centre, double thickness) {
        return new Rectangle2D.Double(Math.min(from, to), centre - thickness / 2, Math.abs(to - from), thickness);
    }
}
