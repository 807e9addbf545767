package org.thbreport.analytics.disclosure;

import org.thbreport.model.study.DisclosureMethod;

/**
 * What disclosure control did, as far as everybody may know it. How many counts were withheld for being small is not told: beside few
 * withheld ones it would tell which they are.
 *
 * @param threshold counts from 1 to this number less one are small
 * @param method what is done about small counts
 * @param cells number of counts that the publication would hold
 * @param withheld number of counts that it does not print
 * @param audited whether what a reader can infer about them was judged before publication
 * @param releases number of releases that were judged together
 */
public record DisclosureSummary(
        int threshold, DisclosureMethod method, int cells, int withheld, boolean audited, int releases) {

    /** Returns whether small counts were let through because all inputs are published already, or made up. */
    public boolean publicSource() {
        return method == DisclosureMethod.PUBLIC_SOURCE;
    }

    /** Returns whether counts may be withheld from the publication. */
    public boolean isProtected() {
        return method == DisclosureMethod.PROTECT;
    }

    /** Returns the part of counts that is withheld, from 0 to 1. */
    public double withheldShare() {
        return cells == 0 ? 0 : (double) withheld / cells;
    }
}
