package org.thbreport.analytics.disclosure.cells;

/** Why a cell must not be known better than by an interval. */
public enum Sensitivity {
    /** It may be published. */
    NONE(""),
    /** From 1 to the threshold less one. */
    SMALL("P1"),
    /** One category holds a whole total that is below the group size: who is in the total is in the category. */
    GROUP("P2"),
    /** A zero that tells the same: nobody of a small total is in this category. */
    GROUP_ZERO("P3"),
    /** Its source says that it is confidential. */
    CONFIDENTIAL("P4"),
    /** Withheld in an earlier release, and that protection still stands on it. */
    EARLIER("P5"),
    /** It differs by less than the threshold from what was printed before: the change is a small count. */
    REVISED("P6");

    private final String rule;

    Sensitivity(String rule) {
        this.rule = rule;
    }

    /** Returns the id of the rule; empty for a cell that is not sensitive. */
    public String rule() {
        return rule;
    }
}
