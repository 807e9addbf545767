package org.thbreport.analytics.disclosure.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names that stand for one cell; the first of them in their order stands for all. */
final class SameCells {

    private final Map<String, String> before = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> members = new TreeMap<>();

    void join(String one, String other) {
        String first = first(one);
        String second = first(other);
        if (first.equals(second)) {
            return;
        }
        String least = first.compareTo(second) < 0 ? first : second;
        String rest = least.equals(first) ? second : first;
        before.put(rest, least);
        SortedSet<String> all = members.computeIfAbsent(least, SameCells::alone);
        SortedSet<String> joined = members.remove(rest);
        all.addAll(joined == null ? alone(rest) : joined);
    }

    private static SortedSet<String> alone(String name) {
        SortedSet<String> names = new TreeSet<>();
        names.add(name);
        return names;
    }

    /** Returns the name that stands for a cell. */
    String first(String name) {
        String found = name;
        for (String next = before.get(found); next != null; next = before.get(found)) {
            found = next;
        }
        return found;
    }

    /** Returns all names of a cell. */
    SortedSet<String> all(String name) {
        String first = first(name);
        return members.getOrDefault(first, alone(first));
    }

    SortedMap<String, Long> first(Map<String, Long> relation) {
        SortedMap<String, Long> mapped = new TreeMap<>();
        relation.forEach((name, coefficient) -> mapped.merge(first(name), coefficient, Long::sum));
        mapped.values().removeIf(coefficient -> coefficient == 0);
        return mapped;
    }
}
