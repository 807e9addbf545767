package org.thbreport.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thbreport.publication.chart.ShareMark;

/**
 * Where the numbers of marks stand: over their mark, under it, or one line higher, so that none touches another. The latest
 * is placed first, then the first; one that finds no place is left out, and stands in the alternative text and the annex.
 */
final class ShareLabels {

    /** How far over its mark a label stands, in parts of the scale. */
    private static final double OVER = 0.035;

    private static final double UNDER = 0.045;

    /** Half the width of a digit in the strong weight, in sizes of the label. */
    private static final double HALF_LETTER = 0.27;

    private static final double LINE = 1.05;

    private final double top;
    private final double letter;
    private final double line;
    private final Range years;
    private final List<ShareMark> marks;
    private final List<Spot> spots = new ArrayList<>();

    /**
     * Takes the marks of a plot.
     *
     * @param top upper end of the scale of shares
     * @param size size of labels in points
     * @param width width of the plot in points
     * @param height height of the plot in points
     * @param years what the scale of years spans
     */
    ShareLabels(double top, float size, float width, float height, Range years, List<ShareMark> marks) {
        this.top = top;
        this.years = years;
        this.marks = marks;
        letter = size * HALF_LETTER * years.getLength() / width;
        line = size * LINE * top / height;
        if (!marks.isEmpty()) {
            place(marks.get(marks.size() - 1));
            marks.subList(0, marks.size() - 1).forEach(this::place);
        }
    }

    /**
     * The place of a label.
     *
     * @param x its middle, in years
     * @param y its lower edge, or its upper one if it stands under the mark, as a share
     */
    record Spot(ShareMark mark, double x, double y, boolean under) {}

    List<Spot> spots() {
        return List.copyOf(spots);
    }

    private void place(ShareMark mark) {
        if (mark.label().isEmpty()) {
            return;
        }
        double half = half(mark);
        // No further out than the edge of the plot, where it would be cut off.
        double x =
                Math.max(years.getLowerBound() + half, Math.min(years.getUpperBound() - half, SharePlot.centre(mark)));
        ShareMark.Range bounds = mark.bounds();
        double over = bounds == null || !mark.pooled() ? mark.share() : Math.max(mark.share(), bounds.high());
        double highest = marks.stream()
                .filter(other -> !mark.pooled() && !other.pooled() && Math.abs(SharePlot.centre(other) - x) < half)
                .mapToDouble(ShareMark::share)
                .max()
                .orElse(0);
        boolean hidden = highest > mark.share() + top * OVER;
        Spot above = new Spot(mark, x, Math.max(over, hidden ? highest : 0) + top * OVER, false);
        Spot below = new Spot(mark, x, mark.share() - top * UNDER, true);
        boolean room = below.y() - line > 0;
        List<Spot> tried = new ArrayList<>(List.of(above, new Spot(mark, x, above.y() + line, false)));
        if (room && !mark.pooled()) {
            tried.add(hidden ? 0 : 1, below);
        }
        tried.stream().filter(this::isFree).findFirst().ifPresent(spots::add);
    }

    private double half(ShareMark mark) {
        return mark.label().length() * letter;
    }

    private boolean isFree(Spot spot) {
        double low = spot.under() ? spot.y() - line : spot.y();
        return spots.stream().allMatch(other -> {
            double otherLow = other.under() ? other.y() - line : other.y();
            return Math.abs(spot.x() - other.x()) >= half(spot.mark()) + half(other.mark())
                    || Math.abs(low - otherLow) >= line;
        });
    }
}
