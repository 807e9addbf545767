package org.thbreport.drawing.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
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
    private static final float PLOT = 55;
    private static final float TICK = 6.5f;
    private static final float VALUE = 7;

    private static final float TITLE_LEADING = 10;

    private final ChartLook look;
    private final Labels labels;

    SmallMultiplesPainter(ChartLook look, Labels labels) {
        this.look = look;
        this.labels = labels;
    }

    Picture picture(SmallMultiples spec, float width) {
        List<ShareMark> all =
                spec.panels().stream().flatMap(panel -> panel.marks().stream()).toList();
        double top = SharePlot.scale(all);
        int rows = shared(spec.panels().size(), MOST_ABREAST);
        int abreast = shared(spec.panels().size(), rows);
        float panelWidth = (width - GAP * (abreast - 1)) / abreast;
        TextStyle style = new TextStyle(Face.STRONG, ChartLook.LABEL, TITLE_LEADING, look.ink(), 0, 0);
        List<List<Line>> titles = spec.panels().stream()
                .map(panel -> labels.lines(panel.title(), style, panelWidth))
                .toList();
        float titleHeight = titles.stream().mapToInt(List::size).max().orElse(1) * TITLE_LEADING;
        float rowHeight = ROW_HEIGHT + titleHeight;
        return new Picture(rows * rowHeight, (surface, box) -> {
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
                    draw(spec, spec.panels().get(i), all, top, graphics, area);
                }
            });
        });
    }

    private static int shared(int panels, int over) {
        return Math.max(1, (panels + over - 1) / over);
    }

    private void draw(
            SmallMultiples spec,
            SmallMultiples.Panel panel,
            List<ShareMark> all,
            double top,
            Graphics2D graphics,
            Rectangle2D area) {
        float width = (float) area.getWidth();
        JFreeChart chart = new ShareAxes(look, spec.percentPattern()).chart(all, top, TICK, width);
        for (int i = 1; i < panel.marks().size(); i++) {
            ShareMark mark = panel.marks().get(i);
            if (mark.segment() != panel.marks().get(i - 1).segment()) {
                chart.getXYPlot().addDomainMarker(look.breakLine(mark.start()));
            }
        }
        new SharePlot(look, top, VALUE, ShareAxes.plotWidth(width, TICK), PLOT).fill(chart.getXYPlot(), panel.marks());
        ChartLook.draw(chart, graphics, area);
    }
}
