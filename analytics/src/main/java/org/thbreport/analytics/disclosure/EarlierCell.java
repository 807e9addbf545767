package org.thbreport.analytics.disclosure;

/**
 * A count as the earlier releases of a register left it. It holds the true count: only disclosure control and the office's own files
 * may look at it.
 *
 * @param name name of the cell; a count that was revised later has the number of its first release behind it, {@code LV|2021|TOTAL@1}
 * @param value the true count
 * @param fate what became of it
 * @param rule id of the rule that made it sensitive, empty for none
 * @param since number of the first release that had this count; 0 where somebody else published it
 * @param release number of the last release that had it
 */
public record EarlierCell(String name, long value, Fate fate, String rule, int since, int release) {

    /** What became of a count. */
    public enum Fate {
        /** It was printed. */
        PUBLISHED,
        /** It was withheld. */
        WITHHELD,
        /** Nobody printed it, but readers may have computed it. */
        IMPLIED,
        /** No count: the room that an inequality leaves. */
        SLACK
    }

    /** Returns whether a release shows the count, as a number or as withheld. */
    boolean isShown() {
        return fate == Fate.PUBLISHED || fate == Fate.WITHHELD;
    }
}
