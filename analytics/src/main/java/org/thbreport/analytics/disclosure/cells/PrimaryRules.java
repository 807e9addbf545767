package org.thbreport.analytics.disclosure.cells;

/**
 * The rules that make a cell sensitive. They are public: an attacker uses them too.
 *
 * @param threshold counts from 1 to this less one are small (P1); also the width that an interval must have
 * @param group a total from the threshold to this less one that lies in one category tells of each person in it (P2, P3)
 * @param earlier the width that earlier releases promised, which is all that can be kept of what they withheld (P5)
 */
public record PrimaryRules(int threshold, int group, int earlier) {

    /** The group size that is used everywhere. */
    public static final int GROUP = 20;

    /** Checks the numbers. */
    public PrimaryRules {
        if (threshold < 1 || group < 0 || earlier < 1 || earlier > threshold) {
            throw new IllegalArgumentException("threshold " + threshold + ", group " + group + ", earlier " + earlier);
        }
    }

    /** Returns the rules for a threshold. */
    public static PrimaryRules of(int threshold) {
        return new PrimaryRules(threshold, GROUP, threshold);
    }

    /** Returns the same rules after releases with a threshold, which may have been lower; 0 where there were none. */
    public PrimaryRules after(int before) {
        return new PrimaryRules(threshold, group, before == 0 ? threshold : Math.min(before, threshold));
    }

    /** Returns whether a count is small. */
    public boolean isSmall(long count) {
        return count >= 1 && count < threshold;
    }

    /** Returns whether a count and one that was printed before it differ by a small count. */
    public boolean isSmallChange(long count, long before) {
        return isSmall(Math.abs(count - before));
    }

    /** Returns whether a category tells of every person in a total. */
    public boolean tells(long total, long category) {
        return total == category && total >= threshold && total < group;
    }

    /** Returns how wide the interval of a cell must be at least, in counts. */
    public int width(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case NONE -> 0;
            case GROUP_ZERO -> 1;
            case SMALL, GROUP, CONFIDENTIAL, REVISED -> threshold;
            case EARLIER -> earlier;
        };
    }
}
