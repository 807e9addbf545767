package org.thbreport.html.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** The outlines of shapes as data of a path. */
final class SvgPath {

    /** Cubic curves that Java 2D makes an ellipse of. */
    private static final int CURVES_OF_ELLIPSE = 4;

    private SvgPath() {}

    static String of(Shape shape) {
        return isEllipse(shape) ? ellipse(shape.getBounds2D()) : segments(shape);
    }

    /** Returns a rectangle, by its upper left corner. */
    static String rectangle(double left, double top, double width, double height) {
        return "M" + point(left, top) + "h" + SvgNumber.of(width) + "v" + SvgNumber.of(height) + "h"
                + SvgNumber.of(-width) + "z";
    }

    /** Returns a dot of a round pen. */
    static String dot(double x, double y) {
        return "M" + point(x, y) + "h0";
    }

    /** Tells whether a shape is a circle. */
    static boolean isCircle(Shape shape) {
        Rectangle2D box = shape.getBounds2D();
        return isEllipse(shape) && Math.abs(box.getWidth() - box.getHeight()) < 0.01;
    }

    /** Returns a straight line. */
    static String line(double fromX, double fromY, double toX, double toY) {
        return "M" + point(fromX, fromY) + "L" + point(toX, toY);
    }

    private static boolean isEllipse(Shape shape) {
        int curves = 0;
        double[] points = new double[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            int kind = parts.currentSegment(points);
            if (kind == PathIterator.SEG_LINETO || kind == PathIterator.SEG_QUADTO) {
                return false;
            }
            curves += kind == PathIterator.SEG_CUBICTO ? 1 : 0;
        }
        return curves == CURVES_OF_ELLIPSE;
    }

    private static String ellipse(Rectangle2D box) {
        String radii = point(box.getWidth() / 2, box.getHeight() / 2);
        String width = SvgNumber.of(box.getWidth());
        return "M" + point(box.getMinX(), box.getCenterY()) + "a" + radii + " 0 1 0 " + width + " 0a" + radii
                + " 0 1 0 -" + width + " 0z";
    }

    private static String segments(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> path.append('M').append(points(points, 1));
                case PathIterator.SEG_LINETO -> path.append('L').append(points(points, 1));
                case PathIterator.SEG_QUADTO -> path.append('Q').append(points(points, 2));
                case PathIterator.SEG_CUBICTO -> path.append('C').append(points(points, 3));
                default -> path.append('z');
            }
        }
        return path.toString();
    }

    private static String points(double[] points, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(point(points[2 * i], points[2 * i + 1]));
        }
        return text.toString();
    }

    private static String point(double x, double y) {
        return SvgNumber.of(x) + " " + SvgNumber.of(y);
    }
}
