package org.thbreport.drawing.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.publication.chart.ShareMark;

/** Shares by period in a plot: pooled periods as spans, single ones as points, joined by a line within a segment. */
final class SharePlot {

    private static final double HALF_BAND = 0.16;

    private static final float[] DASHES = {3, 2.2f};

    /** Radius of a point, and width of a line, in sizes of the labels. */
    private static final float POINT = 0.28f;

    private static final float LINE = 0.2f;

    /** Steps between periods, in parts of the smallest, from which on a period is missing between. */
    private static final double GAP = 1.5;

    private final ChartLook look;
    private final double top;
    private final float labelSize;
    private final float width;
    private final float height;

    /** Takes the upper end of the scale of shares, and the width and height of the plot in points. */
    SharePlot(ChartLook look, double top, float labelSize, float width, float height) {
        this.look = look;
        this.top = top;
        this.labelSize = labelSize;
        this.width = width;
        this.height = height;
    }

    /** Returns where a mark stands: a whole number for a year. */
    static double centre(ShareMark mark) {
        return mark.start() + mark.years() / 2 - 0.5;
    }

    void fill(XYPlot plot, List<ShareMark> marks) {
        XYSeriesCollection lines = new XYSeriesCollection();
        List<List<ShareMark>> segments = segments(marks);
        XYLineAndShapeRenderer renderer = new Points(segments);
        marks.stream().filter(ShareMark::pooled).forEach(mark -> span(renderer, mark));
        for (int i = 0; i < segments.size(); i++) {
            band(renderer, segments.get(i));
            XYSeries series = new XYSeries(i, false);
            segments.get(i).forEach(mark -> series.add(centre(mark), mark.share()));
            lines.addSeries(series);
        }
        plot.setDataset(lines);
        plot.setRenderer(renderer);
        Range years = plot.getDomainAxis().getRange();
        ShareLabels labels = new ShareLabels(
                top, new ShareLabels.TextSize(labelSize, look.room().strong()), width, height, years, marks);
        labels.spots().forEach(spot -> {
            XYTextAnnotation text = new XYTextAnnotation(spot.mark().label(), spot.x(), spot.y());
            text.setFont(look.strong(labelSize, spot.mark().label()));
            text.setPaint(look.main());
            text.setTextAnchor(spot.under() ? TextAnchor.TOP_CENTER : TextAnchor.BOTTOM_CENTER);
            renderer.addAnnotation(text, Layer.FOREGROUND);
        });
    }

    /** Returns whether the line between two single periods would go through the span of a pooled one. */
    private static boolean crossesSpan(ShareMark before, ShareMark after, List<ShareMark> marks) {
        double low = Math.min(before.share(), after.share());
        double high = Math.max(before.share(), after.share());
        return marks.stream()
                .anyMatch(span -> span.pooled()
                        && span.share() >= low
                        && span.share() <= high
                        && span.start() - 0.5 < centre(after)
                        && span.start() + span.years() - 0.5 > centre(before));
    }

    /**
     * Returns the single periods that a line joins: none is missing between two, no break stands there, and no pooled period's
     * span.
     */
    static List<List<ShareMark>> segments(List<ShareMark> marks) {
        List<ShareMark> single = marks.stream().filter(mark -> !mark.pooled()).toList();
        double step = Double.MAX_VALUE;
        for (int i = 1; i < single.size(); i++) {
            step = Math.min(step, single.get(i).start() - single.get(i - 1).start());
        }
        List<List<ShareMark>> segments = new ArrayList<>();
        ShareMark before = null;
        for (ShareMark mark : single) {
            if (before == null
                    || before.segment() != mark.segment()
                    || mark.start() - before.start() > step * GAP
                    || crossesSpan(before, mark, marks)) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(mark);
            before = mark;
        }
        return segments;
    }

    /** Draws a pooled period as an outlined span over its years, at the height of its share. */
    private void span(XYLineAndShapeRenderer renderer, ShareMark mark) {
        double from = mark.start() - 0.5 + 0.06;
        double to = mark.start() + mark.years() - 0.5 - 0.06;
        ShareMark.Range bounds = mark.bounds();
        if (bounds != null && bounds.high() > bounds.low()) {
            Color pale = look.colour(Tone.BAND);
            behind(renderer, new XYBoxAnnotation(from, bounds.low(), to, bounds.high(), thin(), look.muted(), pale));
        }
        double half = ShareLabels.SPAN * labelSize * top / height;
        behind(
                renderer,
                new XYBoxAnnotation(
                        from,
                        Math.max(0, mark.share() - half),
                        to,
                        mark.share() + half,
                        outline(mark.approximate()),
                        look.main(),
                        look.colour(Tone.BAR)));
    }

    private void band(XYLineAndShapeRenderer renderer, List<ShareMark> segment) {
        List<ShareMark> bounded =
                segment.stream().filter(mark -> mark.bounds() != null).toList();
        Color pale = look.colour(Tone.BAND);
        if (bounded.size() > 1) {
            double[] outline = new double[bounded.size() * 4];
            int size = bounded.size();
            for (int i = 0; i < size; i++) {
                ShareMark.Range bounds = Objects.requireNonNull(bounded.get(i).bounds());
                double x = centre(bounded.get(i));
                outline[2 * i] = x;
                outline[2 * i + 1] = bounds.high();
                outline[outline.length - 2 - 2 * i] = x;
                outline[outline.length - 1 - 2 * i] = bounds.low();
            }
            behind(renderer, new XYPolygonAnnotation(outline, thin(), look.muted(), pale));
            return;
        }
        for (ShareMark mark : bounded) {
            ShareMark.Range bounds = Objects.requireNonNull(mark.bounds());
            if (bounds.high() <= bounds.low()) {
                continue;
            }
            double x = centre(mark);
            behind(
                    renderer,
                    new XYBoxAnnotation(
                            x - HALF_BAND, bounds.low(), x + HALF_BAND, bounds.high(), thin(), look.muted(), pale));
        }
    }

    private static void behind(XYLineAndShapeRenderer renderer, XYAnnotation annotation) {
        renderer.addAnnotation(annotation, Layer.BACKGROUND);
    }

    private Stroke line(boolean dashed) {
        float thick = labelSize * LINE;
        return dashed
                ? new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Stroke outline(boolean dashed) {
        return dashed
                ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke(1);
    }

    private static Stroke thin() {
        return new BasicStroke(0.4f);
    }

    /** Points and lines; what is approximate is hollow and dashed. */
    private final class Points extends XYLineAndShapeRenderer {

        private static final long serialVersionUID = 1L;

        private final transient List<List<ShareMark>> segments;

        Points(List<List<ShareMark>> segments) {
            super(true, true);
            this.segments = segments;
            setUseFillPaint(true);
            setDrawOutlines(true);
            setUseOutlinePaint(true);
            float radius = labelSize * POINT;
            setDefaultShape(new Ellipse2D.Float(-radius, -radius, 2 * radius, 2 * radius), false);
            setAutoPopulateSeriesShape(false);
            setAutoPopulateSeriesPaint(false);
            setAutoPopulateSeriesStroke(false);
            setAutoPopulateSeriesOutlinePaint(false);
            setAutoPopulateSeriesFillPaint(false);
            setDefaultPaint(look.main(), false);
            setDefaultOutlinePaint(look.main(), false);
            setDefaultOutlineStroke(new BasicStroke(1.4f), false);
        }

        /** Numbers stand in the middle over their marks. */
        @Override
        public void drawAnnotations(
                Graphics2D graphics,
                Rectangle2D dataArea,
                ValueAxis years,
                ValueAxis shares,
                Layer layer,
                @Nullable PlotRenderingInfo info) {
            graphics.setRenderingHint(Anchor.HINT, Anchor.MIDDLE);
            super.drawAnnotations(graphics, dataArea, years, shares, layer, info);
        }

        @Override
        public Paint getItemFillPaint(int row, int column) {
            return segments.get(row).get(column).approximate() ? look.colour(Tone.PAPER) : look.main();
        }

        @Override
        public Stroke getItemStroke(int row, int column) {
            List<ShareMark> segment = segments.get(row);
            boolean approximate = segment.get(column).approximate()
                    || (column > 0 && segment.get(column - 1).approximate());
            return line(approximate);
        }
    }
}
