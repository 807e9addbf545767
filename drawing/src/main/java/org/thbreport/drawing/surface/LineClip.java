package org.thbreport.drawing.surface;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Cuts straight lines at the edges of a rectangle, by the method of Liang and Barsky. */
final class LineClip {

    private LineClip() {}

    /** Returns the part of a line within a rectangle, its edges included; null if there is none. */
    static @Nullable Line2D seen(Line2D line, Rectangle2D within) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {
            line.getX1() - within.getMinX(),
            within.getMaxX() - line.getX1(),
            line.getY1() - within.getMinY(),
            within.getMaxY() - line.getY1()
        };
        double from = 0;
        double to = 1;
        for (int edge = 0; edge < 4; edge++) {
            if (towards[edge] == 0 && room[edge] < 0) {
                return null;
            }
            double at = room[edge] / towards[edge];
            if (towards[edge] < 0) {
                from = Math.max(from, at);
            } else if (towards[edge] > 0) {
                to = Math.min(to, at);
            }
        }
        return from > to
                ? null
                : new Line2D.Double(
                        line.getX1() + from * dx,
                        line.getY1() + from * dy,
                        line.getX1() + to * dx,
                        line.getY1() + to * dy);
    }
}
