package org.thbreport.analytics.figure;

import java.util.Set;

/** What the number of a figure is, as its name says: so it can be shown by its id alone. */
public enum FigureUnit {
    /** A part of 1, shown in percent. */
    SHARE,
    /** A difference of shares, a part of 1, shown in percentage points. */
    POINTS,
    /** A chance from 0 to 1, shown as it is. */
    PROBABILITY,
    /** A count, a statistic or another number, shown as it is. */
    NUMBER;

    private static final Set<String> SHARES =
            Set.of("share", "wilson", "levelBefore", "levelAfter", "confidence", "expected");

    /** Counts under names that a study or a file gives: of groups, themes, answers. */
    private static final Set<String> BY_NAMES_OF_THE_STUDY = Set.of("groups", "nByTheme", "n");

    private static final Set<String> DIFFERENCES = Set.of(
            "difference",
            "differenceOfAll",
            "newcombe",
            "slope",
            "slopeLow",
            "slopeHigh",
            "levelDifference",
            "within",
            "between",
            "entry",
            "exit");

    /** Returns the unit of a figure; the ends of an interval have that of the interval. */
    public static FigureUnit of(FigureId id) {
        FigureId parent = id.parent();
        String name = id.segment();
        if (parent != null && BY_NAMES_OF_THE_STUDY.contains(parent.segment())) {
            return NUMBER;
        }
        if (parent != null && (name.equals("0") || name.equals("1"))) {
            name = parent.segment();
        }
        if (id.segments().contains("measures") && name.equals("relative")) {
            return SHARE;
        }
        boolean isRevision = id.segments().contains("measures") && name.startsWith("mean");
        if (parent != null
                && (parent.segment().equals("baseYears")
                        || isRevision && parent.segment().equals("share"))) {
            return POINTS;
        }
        if (name.equals("bounds")) {
            return id.segments().contains("change") ? POINTS : SHARE;
        } else if (SHARES.contains(name) || name.startsWith("shareOf") || name.endsWith("Share")) {
            return SHARE;
        } else if (DIFFERENCES.contains(name)) {
            return POINTS;
        }
        return name.equals("p") || name.endsWith("P") ? PROBABILITY : NUMBER;
    }
}
