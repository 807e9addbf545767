package org.thbreport.drawing.chart;

import java.util.List;
import org.jfree.data.Range;
import org.thbreport.publication.chart.ShareMark;

/**
 * A scale of shares from 0, with few lines and with room for every label.
 *
 * @param step distance of its lines, as a fraction of 1
 * @param top where the plot ends: over the highest line, mark and label
 */
record ShareScale(double step, double top) {

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5};

    /** Rounds after which labels that still find no room are given none. */
    private static final int MOST_ROUNDS = 12;

    /**
     * What a plot is drawn with.
     *
     * @param text size of labels
     * @param width width of the plot in points
     * @param height height of the plot in points
     * @param years what the scale of years spans
     */
    record Plot(ShareLabels.TextSize text, float width, float height, Range years) {}

    /**
     * Returns the scale that several plots share: the smallest with at most some lines over 0, as high as the highest mark, and so
     * much higher that every label is whole.
     *
     * @param lines most lines over that of 0
     */
    static ShareScale of(List<List<ShareMark>> plots, int lines, Plot plot) {
        double highest = 0;
        for (List<ShareMark> marks : plots) {
            for (ShareMark mark : marks) {
                ShareMark.Range bounds = mark.bounds();
                highest = Math.max(highest, bounds == null ? mark.share() : Math.max(mark.share(), bounds.high()));
            }
        }
        double step = step(highest, lines);
        double top = Math.ceil(highest / step - 1e-9) * step;
        // A little more, so that the highest line is there however the steps add up.
        double reach = Math.max(step, top) + 1e-9;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double needed = reach;
            for (List<ShareMark> marks : plots) {
                needed = Math.max(
                        needed,
                        new ShareLabels(reach, plot.text(), plot.width(), plot.height(), plot.years(), marks).upper());
            }
            if (needed <= reach) {
                break;
            }
            reach = needed;
        }
        return new ShareScale(step, reach);
    }

    private static double step(double highest, int lines) {
        for (double step : STEPS) {
            if (step * lines >= highest - 1e-9) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
