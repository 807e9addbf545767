package org.thbreport.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.data.Range;
import org.thbreport.drawing.surface.Anchor;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Surface;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.type.TextStyle;
import org.thbreport.publication.chart.ShareChart;

/**
 * The words of breaks of a series, in rows over its plot, where they meet neither numbers nor each other. Words end at the line of
 * their break, begin there where the picture has no room at its left, and otherwise take the whole width.
 */
final class BreakWords {

    private static final float GAP = 3;

    /** By how much the place of a line may be nearer to an edge than reckoned before its plot is laid out, in points. */
    private static final float MARGIN = 8;

    private final TextStyle style;
    private final float width;
    private final List<Words> all = new ArrayList<>();
    private int rows;

    /**
     * Places the words of breaks.
     *
     * @param years what the scale of years spans; a break outside has no words
     * @param width width of the picture in points
     * @param before about how far at the left of the picture its plot begins, in points
     */
    BreakWords(List<ShareChart.Break> breaks, Labels labels, TextStyle style, Range years, float width, float before) {
        this.style = style;
        this.width = width;
        for (ShareChart.Break one : breaks) {
            double line = lineOf(one.at());
            if (years.contains(line) && !one.label().isEmpty()) {
                float at = before + (float) ((line - years.getLowerBound()) / years.getLength()) * (width - before);
                place(line, at, labels.lines(one.label(), style, width), labels.width(one.label(), style));
            }
        }
    }

    /** Returns where the line of a break before a period stands, in years. */
    static double lineOf(double periodStart) {
        return periodStart - 0.5;
    }

    private void place(double year, float at, List<Line> lines, float needed) {
        if (needed > width) {
            all.add(new Words(Double.NaN, lines, rows, Anchor.START, 0, width));
            rows += lines.size();
            return;
        }
        boolean before = needed + MARGIN <= at;
        boolean after = needed + MARGIN <= width - at;
        float left = before ? at - needed : after ? at : Math.max(0, Math.min(width - needed, at - needed / 2));
        Anchor anchor = before ? Anchor.END : Anchor.START;
        int row = 0;
        while (!isFree(row, left, left + needed)) {
            row++;
        }
        all.add(new Words(before || after ? year : Double.NaN, lines, row, anchor, left, left + needed));
        rows = Math.max(rows, row + 1);
    }

    private boolean isFree(int row, float left, float right) {
        return all.stream()
                .filter(other ->
                        row >= other.row() && row < other.row() + other.lines().size())
                .allMatch(other -> other.right() + GAP < left || other.left() > right + GAP);
    }

    /** Words and their place: at the line of a year, or from a left edge where there is no year. */
    private record Words(double year, List<Line> lines, int row, Anchor anchor, float left, float right) {}

    /** Returns the height of the rows in points; 0 where no break has words. */
    float height() {
        return rows * style.leading();
    }

    /**
     * Draws the words.
     *
     * @param rowsBox where the rows stand
     * @param at gives the place of a year, in points from the left of the picture
     */
    void draw(Surface surface, Box rowsBox, DoubleUnaryOperator at) {
        for (Words words : all) {
            float x = rowsBox.left()
                    + (Double.isNaN(words.year()) ? words.left() : (float) at.applyAsDouble(words.year()));
            for (int i = 0; i < words.lines().size(); i++) {
                float top = rowsBox.top() - (words.row() + i) * style.leading();
                Line line = words.lines().get(i);
                float left = x - line.width() * words.anchor().part();
                surface.text(line, style, left, style.baseline(top), words.anchor());
            }
        }
    }
}
