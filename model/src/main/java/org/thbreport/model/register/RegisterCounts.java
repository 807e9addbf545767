package org.thbreport.model.register;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All counts that were made of a register at one time.
 *
 * @param head how they were made: zone, Union, hashes of the files of codes and of the text, numbers of rows
 * @param counts the counts, in their order; small ones among them, so that they are confidential
 */
public record RegisterCounts(SortedMap<String, String> head, List<RegisterCount> counts) {
    /** Version of what the head and the counts mean. */
    public static final String CONTRACT = "1";

    /** Copies head and counts, and puts the counts in order. */
    public RegisterCounts {
        head = Collections.unmodifiableSortedMap(new TreeMap<>(head));
        counts = counts.stream().sorted().toList();
    }

    /**
     * Returns the persons in a category; 0 where there are none.
     *
     * @param period such as {@code 2024}
     * @param breakdown such as {@code sex}
     * @param category such as {@code F}
     */
    public long persons(String status, String area, String period, String breakdown, String category) {
        return counts.stream()
                .filter(count -> count.status().equals(status)
                        && count.area().equals(area)
                        && count.period().equals(period)
                        && count.breakdown().equals(breakdown)
                        && count.category().equals(category))
                .mapToLong(RegisterCount::persons)
                .sum();
    }
}
