package org.thbreport.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.BarChart;

/** Draws horizontal bars with their labels at the left and their numbers beside them. */
final class BarChartPainter {

    private static final float WIDEST_LABEL = 0.45f;
    private static final float LEADING = 10;
    private static final float BETWEEN = 7;

    /** Many bars, such as one for each country, stand closer, so that they have room where they are spoken of. */
    private static final float BETWEEN_MANY = 2.5f;

    private static final int MANY = 12;
    private static final float NUMBER_GAP = 5;
    private static final float LABEL_GAP = 8;

    private final ChartLook look;
    private final Labels labels;

    BarChartPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    Picture picture(BarChart spec, float width) {
        TextStyle style = new TextStyle(Face.REGULAR, ChartLook.VALUE, LEADING, look.ink(), 0, 0);
        TextStyle numberStyle = new TextStyle(Face.STRONG, ChartLook.VALUE, LEADING, look.ink(), 0, 0);
        float widest = 0;
        float widestNumber = 0;
        for (BarChart.Bar bar : spec.bars()) {
            widest = Math.max(widest, labels.width(bar.label(), style));
            widestNumber = Math.max(widestNumber, labels.width(bar.text(), numberStyle));
        }
        float labelWidth = Math.min(widest + 1, width * WIDEST_LABEL);
        List<List<Line>> lines = new ArrayList<>();
        int most = 1;
        for (BarChart.Bar bar : spec.bars()) {
            List<Line> one = labels.lines(bar.label(), style, labelWidth);
            lines.add(one);
            most = Math.max(most, one.size());
        }
        float rowHeight = most * LEADING + (spec.bars().size() > MANY ? BETWEEN_MANY : BETWEEN);
        float plotLeft = labelWidth + LABEL_GAP;
        float plotWidth = width - plotLeft;
        float number = widestNumber + NUMBER_GAP;
        return new Picture(spec.bars().size() * rowHeight, (surface, box) -> {
            for (int i = 0; i < lines.size(); i++) {
                float middle = box.top() - (i + 0.5f) * rowHeight;
                label(surface, lines.get(i), style, box.left() + labelWidth, middle);
            }
            Box plot = new Box(box.left() + plotLeft, box.bottom(), plotWidth, box.height());
            look.draw(chart(spec, number / plotWidth), surface, plot);
        });
    }

    /** Draws a label so that its lines end at a point, around a middle height. */
    private static void label(Surface surface, List<Line> lines, TextStyle style, float right, float middle) {
        float base = middle + (lines.size() - 1) * LEADING / 2 - style.size() * 0.35f;
        for (Line line : lines) {
            surface.text(line, style, right - line.width(), base, Anchor.END);
            base -= LEADING;
        }
    }

    private JFreeChart chart(BarChart spec, double numberPart) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < spec.bars().size(); i++) {
            data.addValue(spec.bars().get(i).value(), "", Integer.valueOf(i));
        }
        NumberAxis scale = new NumberAxis(null);
        double longest = Math.max(spec.high(), spec.fullLength());
        // A scale has a length even where all bars are 0 long.
        double high = longest > spec.low() ? longest : spec.low() + 1;
        double span = high - spec.low();
        double room = span * numberPart / (1 - numberPart * (spec.low() < 0 ? 2 : 1));
        scale.setRange(spec.low() < 0 ? spec.low() - room : spec.low(), high + room);
        scale.setVisible(false);
        CategoryAxis rows = new CategoryAxis(null);
        rows.setVisible(false);
        rows.setLowerMargin(0);
        rows.setUpperMargin(0);
        rows.setCategoryMargin(0);
        CategoryPlot plot = new CategoryPlot(data, rows, scale, new BarPainter(look, spec));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }
}
