package org.thbreport.drawing.chart;

import java.util.List;
import org.jfree.data.Range;
import org.thbreport.publication.chart.ShareMark;

/** Where the line of a chart is drawn, which its labels stand off. */
final class DrawnLine {

    private DrawnLine() {}

    /** Returns between which shares the line and its points are drawn over a stretch of years, and a share. */
    static Range between(List<List<ShareMark>> segments, double share, double from, double to) {
        Range range = new Range(share, share);
        for (List<ShareMark> segment : segments) {
            for (int i = 0; i < segment.size(); i++) {
                double x = SharePlot.centre(segment.get(i));
                if (x >= from && x <= to) {
                    range = Range.expandToInclude(range, segment.get(i).share());
                }
                if (i > 0) {
                    range = crossed(range, segment.get(i - 1), segment.get(i), from);
                    range = crossed(range, segment.get(i - 1), segment.get(i), to);
                }
            }
        }
        return range;
    }

    private static Range crossed(Range range, ShareMark before, ShareMark after, double at) {
        double left = SharePlot.centre(before);
        double right = SharePlot.centre(after);
        if (at <= left || at >= right) {
            return range;
        }
        double part = (at - left) / (right - left);
        return Range.expandToInclude(range, before.share() + part * (after.share() - before.share()));
    }
}
