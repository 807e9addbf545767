package org.thbreport.drawing.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;
import org.thbreport.drawing.surface.Anchor;

/** A scale that says by which point its labels keep their place. */
final class AnchoredAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final Anchor anchor;

    AnchoredAxis(Anchor anchor) {
        super(null);
        this.anchor = anchor;
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        graphics.setRenderingHint(Anchor.HINT, anchor);
        return super.draw(graphics, cursor, plotArea, dataArea, edge, info);
    }
}
