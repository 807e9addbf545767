package org.thbreport.drawing.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thbreport.publication.chart.ShareMark;

/** In which order the numbers of marks are given their places. The latest is always the first; it may want the place over its mark. */
enum LabelOrder {
    FORWARDS(false, false),
    BACKWARDS(true, false),
    FORWARDS_OVER(false, true),
    BACKWARDS_OVER(true, true);

    private final boolean backwards;
    private final boolean over;

    LabelOrder(boolean backwards, boolean over) {
        this.backwards = backwards;
        this.over = over;
    }

    /** Returns marks in this order. */
    List<ShareMark> of(List<ShareMark> marks) {
        List<ShareMark> ordered = new ArrayList<>(marks);
        Collections.reverse(ordered);
        if (!backwards && !ordered.isEmpty()) {
            Collections.reverse(ordered.subList(1, ordered.size()));
        }
        return ordered;
    }

    /** Tells whether the latest stands over its mark although it were nearer to it below. */
    boolean over() {
        return over;
    }
}
