package org.thbreport.pdf.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;

/** Draws one small chart for each area, four abreast, all on the same scales. */
final class SmallMultiplesPainter {

    private static final int ABREAST = 4;
    private static final float ROW_HEIGHT = 92;
    private static final float GAP = 10;
    private static final float PLOT = 55;
    private static final float TICK = 6.5f;
    private static final float VALUE = 7;

    private final ChartLook look;

    SmallMultiplesPainter(ChartLook look) {
        this.look = look;
    }

    Picture picture(SmallMultiples spec, float width) {
        List<ShareMark> all =
                spec.panels().stream().flatMap(panel -> panel.marks().stream()).toList();
        double top = SharePlot.scale(all);
        int rows = (spec.panels().size() + ABREAST - 1) / ABREAST;
        float panelWidth = (width - GAP * (ABREAST - 1)) / ABREAST;
        return new Picture(
                rows * ROW_HEIGHT,
                (canvas, box) -> canvas.drawing(box, look.fonts(), graphics -> {
                    for (int i = 0; i < spec.panels().size(); i++) {
                        int row = i / ABREAST;
                        int column = i % ABREAST;
                        Rectangle2D area = new Rectangle2D.Double(
                                column * (panelWidth + GAP), row * ROW_HEIGHT, panelWidth, ROW_HEIGHT - 6);
                        draw(spec, spec.panels().get(i), all, top, graphics, area);
                    }
                }));
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
        new SharePlot(look, top, VALUE, ShareAxes.plotWidth(width, TICK), PLOT).fill(chart.getXYPlot(), panel.marks());
        TextTitle title = new TextTitle(panel.title(), look.strong(ChartLook.LABEL, panel.title()));
        title.setPaint(look.ink());
        title.setPosition(RectangleEdge.TOP);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(RectangleInsets.ZERO_INSETS);
        chart.addSubtitle(title);
        ChartLook.draw(chart, graphics, area);
    }
}
