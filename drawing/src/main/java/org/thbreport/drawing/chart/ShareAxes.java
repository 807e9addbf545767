package org.thbreport.drawing.chart;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.thbreport.drawing.colour.Tone;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.publication.chart.ShareMark;

/** The frame of share charts: years below, percents at the left, hairlines across, no border. */
final class ShareAxes {

    /** Room that the label of a year takes, in sizes of the label. */
    private static final float YEAR_WIDTH = 2.7f;

    /** Room that the labels of the scale of shares take, in sizes of the label. */
    private static final float SCALE_WIDTH = 4;

    private final ChartLook look;
    private final String percentPattern;

    ShareAxes(ChartLook look, String percentPattern) {
        this.look = look;
        this.percentPattern = percentPattern;
    }

    /** Returns what the scale of years spans. */
    static Range span(int firstYear, int lastYear) {
        return new Range(firstYear - 0.6, lastYear + 0.6);
    }

    /** Returns an empty chart over years, with shares from 0, in a width in points. */
    JFreeChart chart(Range span, ShareScale scale, float labelSize, float width) {
        NumberAxis years = axis(labelSize, Anchor.MIDDLE);
        years.setAutoRangeIncludesZero(false);
        years.setRange(span);
        int step = (int) Math.ceil(
                span.getLength() * YEAR_WIDTH * look.room().regular() * labelSize / plotWidth(width, labelSize));
        years.setTickUnit(
                new NumberTickUnit(step, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        years.setAxisLineVisible(true);
        years.setAxisLinePaint(look.muted());
        years.setAxisLineStroke(new BasicStroke(0.7f));
        NumberAxis shares = axis(labelSize, Anchor.END);
        shares.setRange(0, scale.top());
        shares.setTickUnit(new NumberTickUnit(scale.step(), new PercentTicks(percentPattern)));
        shares.setAxisLineVisible(false);
        XYPlot plot = new XYPlot(null, years, shares, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(look.colour(Tone.RULE));
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        // The axis itself lies under the pale line of 0 %.
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(look.muted());
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.7f));
        // Labels of the scale are as wide as measured, and may be wider where another font sets them.
        double more = SCALE_WIDTH / 2 * labelSize * (look.room().regular() - 1);
        plot.setInsets(new RectangleInsets(6, more, 0, 4 + more));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /** Returns the width that is left beside the scale of shares, in points. */
    static float plotWidth(float width, float labelSize) {
        return width - SCALE_WIDTH * labelSize;
    }

    static int firstYear(List<ShareMark> marks) {
        return (int)
                Math.floor(marks.stream().mapToDouble(ShareMark::start).min().orElse(0));
    }

    static int lastYear(List<ShareMark> marks) {
        return (int) Math.ceil(marks.stream()
                        .mapToDouble(mark -> mark.start() + mark.years())
                        .max()
                        .orElse(1))
                - 1;
    }

    private NumberAxis axis(float labelSize, Anchor anchor) {
        NumberAxis axis = new AnchoredAxis(anchor);
        axis.setTickLabelFont(look.regular(labelSize, ""));
        axis.setTickLabelPaint(look.muted());
        axis.setTickMarksVisible(false);
        return axis;
    }
}
