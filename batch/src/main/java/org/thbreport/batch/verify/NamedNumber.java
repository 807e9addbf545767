package org.thbreport.batch.verify;

import java.util.Collections;
import java.util.Set;

/**
 * A number of {@code results.json}, with what its place in the file says it is about.
 *
 * @param value the number, unrounded
 * @param areas areas on the way to it; an edition's own area is left out
 * @param years years on the way to it, those of a pooled period apart
 */
record NamedNumber(double value, Set<String> areas, Set<String> years) {
    /** Returns whether the number may stand where these areas and years are named; without years any. */
    boolean belongsTo(Subjects subjects) {
        return subjects.areas().containsAll(areas)
                && (subjects.years().isEmpty() || subjects.years().containsAll(years) || namesComparator(subjects));
    }

    /** A change may be told by the period that it is compared with alone. */
    private boolean namesComparator(Subjects subjects) {
        return years.size() == 2
                && subjects.years().size() == 1
                && subjects.years().contains(Collections.min(years));
    }

    /** Returns whether this number, or its percentage, is another one up to the noise of binary numbers. */
    boolean equalsUnrounded(double other) {
        return close(value, other) || close(100 * value, other);
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= 1e-9 * Math.max(1e-3, Math.abs(other));
    }
}
