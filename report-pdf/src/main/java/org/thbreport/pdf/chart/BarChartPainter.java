package org.thbreport.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.thbreport.pdf.type.Face;
import org.thbreport.pdf.type.TextStyle;
import org.thbreport.publication.chart.BarChart;

/** Draws horizontal bars with their labels at the left and their numbers beside them. */
final class BarChartPainter {

    private static final float WIDEST_LABEL = 0.45f;
    private static final float LEADING = 10;
    private static final float BETWEEN = 7;
    private static final float NUMBER_GAP = 5;

    private final ChartLook look;
    private final Labels labels;

    BarChartPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    Picture picture(BarChart spec, float width) {
        TextStyle style = new TextStyle(
                Face.REGULAR, ChartLook.VALUE, LEADING, look.theme().ink(), 0, 0);
        TextStyle numberStyle = new TextStyle(
                Face.STRONG, ChartLook.VALUE, LEADING, look.theme().ink(), 0, 0);
        float widest = 0;
        float widestNumber = 0;
        for (BarChart.Bar bar : spec.bars()) {
            widest = Math.max(widest, labels.width(bar.label(), style));
            widestNumber = Math.max(widestNumber, labels.width(bar.text(), numberStyle));
        }
        float labelWidth = Math.min(widest + 1, width * WIDEST_LABEL);
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (BarChart.Bar bar : spec.bars()) {
            List<String> one = labels.lines(bar.label(), style, labelWidth);
            lines.add(one);
            most = Math.max(most, one.size());
        }
        float height = spec.bars().size() * (most * LEADING + BETWEEN);
        float number = widestNumber + NUMBER_GAP;
        float plotWidth = width - labelWidth - 10;
        return new Picture(height, (canvas, box) -> look.draw(chart(spec, lines, number / plotWidth), canvas, box));
    }

    private JFreeChart chart(BarChart spec, List<List<String>> lines, double numberPart) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < spec.bars().size(); i++) {
            data.addValue(spec.bars().get(i).value(), "", Integer.valueOf(i));
        }
        NumberAxis scale = new NumberAxis(null);
        double high = Math.max(spec.high(), spec.fullLength());
        double span = high - spec.low();
        double room = span * numberPart / (1 - numberPart * (spec.low() < 0 ? 2 : 1));
        scale.setRange(spec.low() < 0 ? spec.low() - room : spec.low(), high + room);
        scale.setVisible(false);
        CategoryPlot plot = new CategoryPlot(data, new LabelAxis(look, lines), scale, new BarPainter(look, spec));
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
