package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts of areas by what they count. */
final class AreaCounts {

    private final SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();

    /** Adds a count, unless the area has one of the same. */
    void add(String area, String number, long count) {
        counts.computeIfAbsent(area, key -> new TreeMap<>()).putIfAbsent(number, count);
    }

    /** Returns the areas in order. */
    Set<String> areas() {
        return counts.keySet();
    }

    /** Returns the counts of an area. */
    SortedMap<String, Long> of(String area) {
        return counts.getOrDefault(area, new TreeMap<>());
    }

    /** Returns what all of some areas have counts of. */
    List<String> common(List<String> areas) {
        return of(areas.get(0)).keySet().stream()
                .filter(number -> areas.stream().allMatch(area -> of(area).containsKey(number)))
                .toList();
    }

    /** Returns all counts of an area together. */
    long sum(String area) {
        return of(area).values().stream().mapToLong(Long::longValue).sum();
    }
}
