package org.thbreport.publication.compose;

import java.util.List;

/**
 * What a flash holds beside its first key point and its citation. The first of the plans whose estimated length fits on one
 * page is taken: key figures go first, then findings from the last, then the figure.
 *
 * @param keyFigures whether the row of key figures stands over the key point
 * @param figure whether the figure of shares is there
 * @param findings number of findings, those with the longest lists
 */
record FlashPlan(boolean keyFigures, boolean figure, int findings) {

    /** The plans, richest first. */
    static final List<FlashPlan> PLANS = List.of(
            new FlashPlan(true, true, 3),
            new FlashPlan(false, true, 3),
            new FlashPlan(false, true, 2),
            new FlashPlan(false, true, 1),
            new FlashPlan(true, false, 2),
            new FlashPlan(false, false, 2),
            new FlashPlan(false, false, 1));
}
