package org.thbreport.pdf.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.thbreport.publication.chart.ShareChart;

/** Draws shares by period, with breaks of the series and the band of unknown citizenship. */
final class ShareChartPainter {

    private static final float HEIGHT = 145;

    /** Height of axis, title and legend around the plot. */
    private static final float AROUND = 45;

    private final ChartLook look;

    ShareChartPainter(ChartLook look) {
        this.look = look;
    }

    Picture picture(ShareChart spec, float width, float least) {
        return new Picture(Math.max(HEIGHT, least), (canvas, box) -> look.draw(chart(spec, width), canvas, box));
    }

    private JFreeChart chart(ShareChart spec, float width) {
        double top = SharePlot.scale(spec.marks());
        JFreeChart chart = new ShareAxes(look, spec.percentPattern()).chart(spec.marks(), top, ChartLook.LABEL, width);
        XYPlot plot = chart.getXYPlot();
        for (ShareChart.Break one : spec.breaks()) {
            plot.addDomainMarker(marker(one));
        }
        new SharePlot(look, top, ChartLook.VALUE, ShareAxes.plotWidth(width, ChartLook.LABEL), HEIGHT - AROUND)
                .fill(plot, spec.marks());
        if (!spec.valueAxis().isEmpty()) {
            chart.addSubtitle(axisTitle(spec.valueAxis()));
        }
        if (!spec.bandLabel().isEmpty()) {
            chart.addSubtitle(legend(spec.bandLabel()));
        }
        return chart;
    }

    private ValueMarker marker(ShareChart.Break one) {
        ValueMarker marker = look.breakLine(one.at());
        marker.setLabel(one.label());
        marker.setLabelFont(look.regular(ChartLook.LABEL, one.label()));
        marker.setLabelPaint(look.muted());
        marker.setLabelBackgroundColor(java.awt.Color.WHITE);
        marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(TextAnchor.TOP_RIGHT);
        marker.setLabelOffset(new RectangleInsets(2, 3, 2, 3));
        return marker;
    }

    private TextTitle axisTitle(String text) {
        TextTitle title = new TextTitle(text, look.regular(ChartLook.LABEL, text));
        title.setPaint(look.muted());
        title.setPosition(RectangleEdge.TOP);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(RectangleInsets.ZERO_INSETS);
        return title;
    }

    private LegendTitle legend(String label) {
        LegendItemCollection items = new LegendItemCollection();
        items.add(new LegendItem(label, null, null, null, new Rectangle2D.Double(-7, -3, 14, 6), SharePlot.band(look)));
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(look.regular(ChartLook.LABEL, label));
        legend.setItemPaint(look.muted());
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setBackgroundPaint(null);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        return legend;
    }
}
