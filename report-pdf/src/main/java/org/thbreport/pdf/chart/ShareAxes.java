package org.thbreport.pdf.chart;

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
import org.thbreport.publication.chart.ShareMark;

/** The frame of share charts: years below, percents at the left, hairlines across, no border. */
final class ShareAxes {

    private static final int MOST_YEARS = 12;

    private final ChartLook look;
    private final String percentPattern;

    ShareAxes(ChartLook look, String percentPattern) {
        this.look = look;
        this.percentPattern = percentPattern;
    }

    /** Returns an empty chart from a first to a last year, with shares from 0 to a top. */
    JFreeChart chart(int firstYear, int lastYear, double top, float labelSize) {
        NumberAxis years = axis(labelSize);
        years.setAutoRangeIncludesZero(false);
        years.setRange(firstYear - 0.6, lastYear + 0.6);
        int step = (lastYear - firstYear) / MOST_YEARS + 1;
        years.setTickUnit(
                new NumberTickUnit(step, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        years.setAxisLineVisible(true);
        years.setAxisLinePaint(look.muted());
        years.setAxisLineStroke(new BasicStroke(0.7f));
        NumberAxis shares = axis(labelSize);
        shares.setRange(0, top);
        shares.setTickUnit(new NumberTickUnit(0.2, new PercentTicks(percentPattern)));
        shares.setAxisLineVisible(false);
        XYPlot plot = new XYPlot(null, years, shares, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(look.rule());
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setInsets(new RectangleInsets(6, 0, 0, 4));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
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

    private NumberAxis axis(float labelSize) {
        NumberAxis axis = new NumberAxis(null);
        axis.setTickLabelFont(look.regular(labelSize, ""));
        axis.setTickLabelPaint(look.muted());
        axis.setTickMarksVisible(false);
        return axis;
    }
}
