package org.thbreport.batch.verify;

import java.util.IntSummaryStatistics;
import java.util.Set;

/**
 * What a piece of text is about.
 *
 * @param areas codes of the areas that it names
 * @param years years that it names
 */
record Subjects(Set<String> areas, Set<String> years) {
    /** Copies the sets. */
    Subjects {
        areas = Set.copyOf(areas);
        years = Set.copyOf(years);
    }

    /** Returns the number of years from the first to the last of some, 0 for none. */
    static int length(Set<String> years) {
        IntSummaryStatistics range = years.stream().mapToInt(Integer::parseInt).summaryStatistics();
        return years.isEmpty() ? 0 : range.getMax() - range.getMin() + 1;
    }
}
