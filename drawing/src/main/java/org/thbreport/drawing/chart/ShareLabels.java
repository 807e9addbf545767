package org.thbreport.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.thbreport.publication.chart.ShareMark;

/**
 * Where the numbers of marks stand: over the line, under it, or one line higher, so that none touches another, the line or a
 * break. The latest is placed first, then the first; one that finds no place is left out, and stands in the alternative text and the
 * annex. Labels that need room for other fonts are many for a narrow picture: they are placed in other orders too until all stand there,
 * and rather than far from its mark, or over the span of another, one of them is left out.
 */
final class ShareLabels {

    /** How far over the line a label stands, in sizes of the label: the radius of a point and a little room. */
    private static final double OVER = 0.42;

    private static final double UNDER = 0.52;

    /** How much nearer to its mark a place under the line must be to be better than one over it, in sizes of the label. */
    private static final double NEARER = 0.15;

    /** Half the width of a digit in the strong weight, in sizes of the label. */
    private static final double HALF_LETTER = 0.27;

    private static final double LINE = 1.05;

    /** How far from its mark a label stands at most that has room for other fonts, in sizes of the label. */
    private static final double FAR = 1.75;

    /** How far beside its mark such a label may stand, in parts of half its width. */
    private static final double ASIDE = 0.25;

    /** Half the height of the span of a pooled period, in sizes of the label. */
    static final double SPAN = 0.3;

    /** Whether all labels have the width that they are measured with, so that many stand side by side. */
    private final boolean measured;

    private final double letter;
    private final double line;
    private final double point;
    private final Range years;
    private final List<ShareMark> marks;
    private final List<List<ShareMark>> segments;
    private final List<Spot> spots = new ArrayList<>();

    /**
     * Takes the marks of a plot.
     *
     * @param top upper end of the scale of shares
     * @param text size of labels
     * @param width width of the plot in points
     * @param height height of the plot in points
     * @param years what the scale of years spans
     */
    ShareLabels(double top, TextSize text, float width, float height, Range years, List<ShareMark> marks) {
        this.years = years;
        this.marks = marks;
        float size = text.points();
        measured = text.room() == 1;
        letter = size * text.room() * HALF_LETTER * years.getLength() / width;
        point = size * top / height;
        line = point * LINE;
        segments = SharePlot.segments(marks);
        placeAll();
    }

    private void placeAll() {
        long labels = marks.stream().filter(mark -> !mark.label().isEmpty()).count();
        List<Spot> most = List.of();
        for (LabelOrder order : measured ? List.of(LabelOrder.FORWARDS) : List.of(LabelOrder.values())) {
            if (most.size() < labels) {
                spots.clear();
                order.of(marks).forEach(mark -> place(mark, order));
                most = spots.size() > most.size() ? List.copyOf(spots) : most;
            }
        }
        spots.clear();
        spots.addAll(most);
    }

    /**
     * The place of a label.
     *
     * @param x its middle, in years
     * @param y its lower edge, or its upper one if it stands under the mark, as a share
     */
    record Spot(ShareMark mark, double x, double y, boolean under) {}

    /**
     * The size of a text.
     *
     * @param points size in points
     * @param room room that it is given, in parts of its width
     */
    record TextSize(float points, float room) {}

    List<Spot> spots() {
        return List.copyOf(spots);
    }

    /** Returns the upper edge of the highest label, as a share; 0 where there is none. */
    double upper() {
        return spots.stream()
                .filter(spot -> !spot.under())
                .mapToDouble(spot -> spot.y() + line)
                .max()
                .orElse(0);
    }

    private void place(ShareMark mark, LabelOrder order) {
        if (mark.label().isEmpty()) {
            return;
        }
        List<Spot> tried = new ArrayList<>(tried(mark, 0, order));
        if (!measured && !mark.pooled()) {
            tried.addAll(tried(mark, -ASIDE * half(mark), order));
            tried.addAll(tried(mark, ASIDE * half(mark), order));
        }
        tried.stream()
                .filter(spot -> isFree(spot) && isOffSpans(spot))
                .findFirst()
                .or(() -> tried.stream()
                        .filter(spot -> isFree(spot) && (measured || spots.isEmpty()))
                        .findFirst())
                .ifPresent(spots::add);
    }

    /** Returns the places of a label, the best first. */
    private List<Spot> tried(ShareMark mark, double aside, LabelOrder order) {
        double half = half(mark);
        double x = middle(mark, half, SharePlot.centre(mark) + aside);
        ShareMark.Range bounds = mark.bounds();
        double span = mark.pooled() ? point * SPAN : 0;
        Range drawn = mark.pooled()
                ? new Range(
                        mark.share() - span,
                        Math.max(mark.share() + span, bounds == null ? 0 : Math.max(mark.share(), bounds.high())))
                : DrawnLine.between(segments, mark.share(), x - half, x + half);
        Spot above = new Spot(mark, x, drawn.getUpperBound() + point * OVER, false);
        Spot below = new Spot(mark, x, drawn.getLowerBound() - point * UNDER, true);
        List<Spot> tried = new ArrayList<>(List.of(above));
        if (mark.pooled() && 2 * half <= mark.years()) { // Nearer to an end of its span, where it meets no other there.
            tried.add(new Spot(mark, mark.start() - 0.5 + half, above.y(), false));
            tried.add(new Spot(mark, mark.start() - 0.5 + mark.years() - half, above.y(), false));
        }
        int higher = tried.size();
        tried.add(new Spot(mark, x, above.y() + line, false));
        if (below.y() - line > 0) {
            double nearer = drawn.getUpperBound() - mark.share() - (mark.share() - drawn.getLowerBound());
            boolean first = !mark.pooled() && nearer > point * NEARER && !(order.over() && spots.isEmpty());
            tried.add(first ? 0 : higher, below);
        }
        if (measured) {
            tried.add(new Spot(mark, x, above.y() + 2 * line, false));
        } else if (!mark.pooled() && !spots.isEmpty()) {
            tried.removeIf(spot -> Math.abs(spot.y() - mark.share()) > point * FAR);
        }
        return tried;
    }

    /** Returns whether a label stands off the spans of pooled periods other than its own. */
    private boolean isOffSpans(Spot spot) {
        double low = spot.under() ? spot.y() - line : spot.y();
        return marks.stream()
                .filter(other -> other.pooled() && !other.equals(spot.mark()))
                .allMatch(other -> spot.x() + half(spot.mark()) < other.start() - 0.5
                        || spot.x() - half(spot.mark()) > other.start() + other.years() - 0.5
                        || other.share() + point * SPAN < low
                        || other.share() - point * SPAN > low + line);
    }

    /** Returns where the middle of a label stands: over its mark, but neither over the edge of the plot nor over a break. */
    private double middle(ShareMark mark, double half, double wanted) {
        double from = years.getLowerBound();
        double to = years.getUpperBound();
        for (int i = 1; i < marks.size(); i++) {
            ShareMark after = marks.get(i);
            if (!mark.pooled() && after.breaksAfter(marks.get(i - 1))) {
                double at = after.start() - 0.5;
                from = at < SharePlot.centre(mark) ? Math.max(from, at + letter) : from;
                to = at > SharePlot.centre(mark) ? Math.min(to, at - letter) : to;
            }
        }
        return to - from < 2 * half ? SharePlot.centre(mark) : Math.max(from + half, Math.min(to - half, wanted));
    }

    private double half(ShareMark mark) {
        return (measured ? mark.label().length() : LabelWidth.digits(mark.label())) * letter;
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
