package org.thbreport.drawing.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.ShareChart;

/** Draws shares by period, with breaks of the series and the band of unknown citizenship. */
final class ShareChartPainter {

    private static final float HEIGHT = 145;

    /** Height of axis, title and legend around the plot. */
    private static final float AROUND = 45;

    /** Most lines over that of 0. */
    private static final int MOST_LINES = 5;

    private static final float LEADING = 10;

    /** How much nearer the words of breaks stand to their plot than other words. */
    private static final float BREAKS_LOWER = 3;

    private static final float SWATCH = 14;
    private static final float SWATCH_GAP = 5;

    private final ChartLook look;
    private final Labels labels;

    ShareChartPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    /** Returns the picture: the title of the scale above, the plot, what the band means below. */
    Picture picture(ShareChart spec, float width, float least) {
        TextStyle style = new TextStyle(Face.REGULAR, ChartLook.LABEL, LEADING, look.muted(), 0, 0);
        List<Line> title = lines(spec.valueAxis(), style, width);
        List<Line> legend = lines(spec.bandLabel(), style, width - SWATCH - SWATCH_GAP);
        Range years = ShareAxes.span(spec.firstYear(), spec.lastYear());
        float scale = width - ShareAxes.plotWidth(width, ChartLook.LABEL);
        BreakWords breaks = new BreakWords(spec.breaks(), labels, style, years, width, scale);
        float more = (Math.max(0, title.size() - 1) + Math.max(0, legend.size() - 1)) * LEADING + breaks.height();
        return new Picture(Math.max(HEIGHT + more, least), (surface, box) -> {
            float above = title.size() * LEADING + breaks.height();
            float below = legend.size() * LEADING;
            Labels.draw(surface, title, style, box.left(), style.baseline(box.top()));
            Rectangle2D plot = look.draw(
                    chart(spec, years, width),
                    surface,
                    new Box(box.left(), box.bottom() + below, box.width(), box.height() - above - below));
            breaks.draw(
                    surface,
                    Box.under(box.left(), box.top() - title.size() * LEADING - BREAKS_LOWER, width, breaks.height()),
                    year -> plot.getX() + (year - years.getLowerBound()) / years.getLength() * plot.getWidth());
            if (!legend.isEmpty()) {
                float top = box.bottom() + below;
                BandSample.draw(surface, Box.under(box.left(), top - 2, SWATCH, LEADING - 4), look);
                Labels.draw(surface, legend, style, box.left() + SWATCH + SWATCH_GAP, style.baseline(top));
            }
        });
    }

    private List<Line> lines(String text, TextStyle style, float width) {
        return text.isEmpty() ? List.of() : labels.lines(text, style, width);
    }

    private JFreeChart chart(ShareChart spec, Range years, float width) {
        ShareLabels.TextSize text =
                new ShareLabels.TextSize(ChartLook.VALUE, look.room().strong());
        float plotWidth = ShareAxes.plotWidth(width, ChartLook.LABEL);
        ShareScale.Plot space = new ShareScale.Plot(text, plotWidth, HEIGHT - AROUND, years);
        ShareScale scale = ShareScale.of(List.of(spec.marks()), MOST_LINES, space);
        JFreeChart chart = new ShareAxes(look, spec.percentPattern()).chart(years, scale, ChartLook.LABEL, width);
        XYPlot plot = chart.getXYPlot();
        spec.breaks().forEach(one -> plot.addDomainMarker(look.breakLine(one.at())));
        new SharePlot(look, scale.top(), ChartLook.VALUE, plotWidth, HEIGHT - AROUND).fill(plot, spec.marks());
        return chart;
    }
}
