package org.thbreport.drawing.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;

/** Draws one small chart for each area, as many in each row, all on the same scales. */
final class SmallMultiplesPainter {

    private static final int MOST_ABREAST = 4;
    private static final float ROW_HEIGHT = 82;
    private static final float GAP = 10;
    private static final Sizes ABREAST = new Sizes(7.5f, 7.5f, 55);

    /** Height of one chart alone. */
    private static final float ALONE_HEIGHT = 110;

    private static final Sizes ALONE = new Sizes(ChartLook.LABEL, ChartLook.VALUE, 82);

    private static final float TITLE_LEADING = 10;
    private static final float SAMPLE = 14;
    private static final float SAMPLE_GAP = 5;

    /** Most lines over that of 0. */
    private static final int MOST_LINES = 2;

    private final ChartLook look;
    private final Labels labels;

    SmallMultiplesPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    /**
     * What a small chart is set with, in points.
     *
     * @param tick size of the labels of scales
     * @param value size of numbers
     * @param plot height of the plot
     */
    private record Sizes(float tick, float value, float plot) {}

    /** Returns the pictures of the charts, each alone and without its title, on the scales of all. */
    List<Picture> panels(SmallMultiples spec, float width) {
        Scales scales = scales(spec, ALONE, width);
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, ALONE_HEIGHT);
        return spec.panels().stream()
                .map(panel -> new Picture(
                        ALONE_HEIGHT,
                        (surface, box) -> surface.drawing(box, graphics -> draw(spec, panel, scales, graphics, area))))
                .toList();
    }

    /** Returns what all small charts have in common in a width. */
    private Scales scales(SmallMultiples spec, Sizes sizes, float width) {
        List<List<ShareMark>> plots =
                spec.panels().stream().map(SmallMultiples.Panel::marks).toList();
        List<ShareMark> all = plots.stream().flatMap(List::stream).toList();
        Range years = ShareAxes.span(ShareAxes.firstYear(all), ShareAxes.lastYear(all));
        ShareLabels.TextSize text =
                new ShareLabels.TextSize(sizes.value(), look.room().strong());
        ShareScale.Plot space =
                new ShareScale.Plot(text, ShareAxes.plotWidth(width, sizes.tick()), sizes.plot(), years);
        return new Scales(years, ShareScale.of(plots, MOST_LINES, space), sizes);
    }

    /** What all small charts have in common. */
    private record Scales(Range years, ShareScale shares, Sizes sizes) {}

    Picture picture(SmallMultiples spec, float width) {
        int rows = shared(spec.panels().size(), MOST_ABREAST);
        int abreast = shared(spec.panels().size(), rows);
        float panelWidth = (width - GAP * (abreast - 1)) / abreast;
        Scales scales = scales(spec, ABREAST, panelWidth);
        TextStyle style = new TextStyle(Face.STRONG, ChartLook.LABEL, TITLE_LEADING, look.ink(), 0, 0);
        TextStyle keyStyle = new TextStyle(Face.REGULAR, ChartLook.LABEL, TITLE_LEADING, look.muted(), 0, 0);
        List<Line> key = spec.bandLabel().isEmpty()
                ? List.of()
                : labels.lines(spec.bandLabel(), keyStyle, width - SAMPLE - SAMPLE_GAP);
        List<List<Line>> titles = spec.panels().stream()
                .map(panel -> labels.lines(panel.title(), style, panelWidth))
                .toList();
        float titleHeight = titles.stream().mapToInt(List::size).max().orElse(1) * TITLE_LEADING;
        float rowHeight = ROW_HEIGHT + titleHeight;
        return new Picture(rows * rowHeight + key.size() * TITLE_LEADING, (surface, box) -> {
            for (int i = 0; i < titles.size(); i++) {
                float left = box.left() + i % abreast * (panelWidth + GAP);
                float base = style.baseline(box.top() - i / abreast * rowHeight);
                Labels.draw(surface, titles.get(i), style, left, base);
            }
            surface.drawing(box, graphics -> {
                for (int i = 0; i < spec.panels().size(); i++) {
                    Rectangle2D area = new Rectangle2D.Double(
                            i % abreast * (panelWidth + GAP),
                            i / abreast * rowHeight + titleHeight,
                            panelWidth,
                            ROW_HEIGHT - 6);
                    draw(spec, spec.panels().get(i), scales, graphics, area);
                }
            });
            if (!key.isEmpty()) {
                float top = box.bottom() + key.size() * TITLE_LEADING;
                BandSample.draw(surface, Box.under(box.left(), top - 2, SAMPLE, TITLE_LEADING - 4), look);
                Labels.draw(surface, key, keyStyle, box.left() + SAMPLE + SAMPLE_GAP, keyStyle.baseline(top));
            }
        });
    }

    private static int shared(int panels, int over) {
        return Math.max(1, (panels + over - 1) / over);
    }

    private void draw(
            SmallMultiples spec, SmallMultiples.Panel panel, Scales scales, Graphics2D graphics, Rectangle2D area) {
        float width = (float) area.getWidth();
        Sizes sizes = scales.sizes();
        JFreeChart chart =
                new ShareAxes(look, spec.percentPattern()).chart(scales.years(), scales.shares(), sizes.tick(), width);
        for (int i = 1; i < panel.marks().size(); i++) {
            ShareMark mark = panel.marks().get(i);
            if (mark.breaksAfter(panel.marks().get(i - 1))) {
                chart.getXYPlot().addDomainMarker(look.breakLine(mark.start()));
            }
        }
        new SharePlot(
                        look,
                        scales.shares().top(),
                        sizes.value(),
                        ShareAxes.plotWidth(width, sizes.tick()),
                        sizes.plot())
                .fill(chart.getXYPlot(), panel.marks());
        ChartLook.draw(chart, graphics, area);
    }
}
