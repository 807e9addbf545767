package org.thbreport.analytics.disclosure.cells;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Names that stand for one cell; the first of them in their order stands for all. */
final class SameCells {

    private final Map<String, String> before = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> members = new TreeMap<>();

    /** Joins two names, and returns whether they stood for two cells before. */
    boolean join(String one, String other) {
        String first = first(one);
        String second = first(other);
        if (first.equals(second)) {
            return false;
        }
        String least = first.compareTo(second) < 0 ? first : second;
        String rest = least.equals(first) ? second : first;
        before.put(rest, least);
        SortedSet<String> all = members.computeIfAbsent(least, SameCells::alone);
        SortedSet<String> joined = members.remove(rest);
        all.addAll(joined == null ? alone(rest) : joined);
        return true;
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

    /**
     * Joins what is left of the same cells by the same cells, whatever it is called, and what is nothing but another cell: who is alone
     * in a count would otherwise seem to learn another one by it.
     *
     * @param standings what may be done with the cell of a name
     */
    void joinLeft(Collection<SortedMap<String, Long>> relations, Function<String, Standing> standings) {
        boolean again = true;
        while (again) {
            again = false;
            Map<SortedMap<String, Long>, String> left = new HashMap<>();
            for (SortedMap<String, Long> relation : relations) {
                SortedMap<String, Long> joined = first(relation);
                for (String name : joined.keySet()) {
                    Standing standing = standings.apply(name);
                    if (standing == Standing.IMPLIED || standing == Standing.PRINTED) {
                        String other = left.putIfAbsent(without(joined, name), name);
                        again |= other != null && isImplied(name, other, standings) && join(name, other);
                    }
                }
                again |= isEquality(joined)
                        && isImplied(joined.firstKey(), joined.lastKey(), standings)
                        && join(joined.firstKey(), joined.lastKey());
            }
        }
    }

    private static boolean isImplied(String one, String other, Function<String, Standing> standings) {
        return standings.apply(one) == Standing.IMPLIED || standings.apply(other) == Standing.IMPLIED;
    }

    private static boolean isEquality(SortedMap<String, Long> relation) {
        return relation.size() == 2
                && relation.values().stream().mapToLong(Long::longValue).sum() == 0;
    }

    /** Returns what makes a cell by a relation, with the number of times that the cell is there under no name. */
    private static SortedMap<String, Long> without(SortedMap<String, Long> relation, String name) {
        SortedMap<String, Long> rest = new TreeMap<>();
        long times = relation.getOrDefault(name, 0L);
        relation.forEach((other, coefficient) -> rest.put(other, times < 0 ? coefficient : -coefficient));
        rest.remove(name);
        rest.put("", Math.abs(times));
        return rest;
    }
}
