package org.thbreport.publication.compose;

import java.util.List;

/**
 * What a flash holds beside its first key point, its citation and, in a national edition, what there is on the country. The first of the plans that fits on one page is printed:
 * the map goes first, then key figures, then findings from the last, then the figure.
 *
 * @param keyFigures whether the row of key figures stands over the key point
 * @param figure whether the figure of shares is there
 * @param map whether the map of coverage is there
 * @param findings number of findings, those with the longest lists; in a national edition those that name the country first
 */
record FlashPlan(boolean keyFigures, boolean figure, boolean map, int findings) {

    /** The plans, richest first. */
    static final List<FlashPlan> PLANS = List.of(
            new FlashPlan(true, true, true, 3),
            new FlashPlan(true, true, false, 3),
            new FlashPlan(false, true, false, 3),
            new FlashPlan(false, true, false, 2),
            new FlashPlan(false, true, false, 1),
            new FlashPlan(true, false, false, 2),
            new FlashPlan(false, false, false, 2),
            new FlashPlan(false, false, false, 1));
}
