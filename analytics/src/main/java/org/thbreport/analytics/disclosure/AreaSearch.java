package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Looks for areas whose counts make those of another. */
final class AreaSearch {

    private static final int MOST_TRIES = 10_000;

    private final SortedMap<String, long[]> areas;
    private final List<String> order;
    private int tries;

    /**
     * Makes a search.
     *
     * @param areas for each area its counts, of the same numbers in the same order
     * @param order in which they are tried
     */
    AreaSearch(SortedMap<String, long[]> areas, List<String> order) {
        this.areas = areas;
        this.order = List.copyOf(order);
    }

    /** Returns areas that make counts, none of them twice; null where none were found. */
    @Nullable List<String> making(long[] left, int from) {
        boolean none = true;
        for (long each : left) {
            none &= each == 0;
        }
        if (none) {
            return new ArrayList<>();
        }
        for (int next = from; next < order.size() && tries++ < MOST_TRIES; next++) {
            long[] counts = areas.getOrDefault(order.get(next), new long[left.length]);
            long[] rest = left.clone();
            boolean fits = true;
            long all = 0;
            for (int number = 0; number < rest.length; number++) {
                rest[number] -= counts[number];
                all += counts[number];
                fits &= rest[number] >= 0;
            }
            List<String> made = fits && all > 0 ? making(rest, next + 1) : null;
            if (made != null) {
                made.add(order.get(next));
                return made;
            }
        }
        return null;
    }
}
