package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;

/**
 * Ties the counts of the same persons in several tables: they are one cell where they are equal, so that none prints what another
 * withholds.
 */
final class SamePersons {

    private final CellSystemBuilder builder;
    private final Breakdowns breakdowns;
    private final SortedMap<String, List<Named>> counts = new TreeMap<>();

    /** A count of a table, with its name taken apart. */
    private record Named(String name, CellName cell) {}

    /**
     * Makes it for the counts of the tables that are to be published.
     *
     * @param names names of other counts, from which is seen as well by what tables take persons apart
     */
    SamePersons(CellSystemBuilder builder, Collection<String> names) {
        this.builder = builder;
        List<String> all = new ArrayList<>(builder.names());
        all.addAll(names);
        breakdowns = new Breakdowns(all);
        builder.names()
                .forEach(name -> CellName.parse(name)
                        .ifPresent(cell -> counts.computeIfAbsent(cell.what(), what -> new ArrayList<>())
                                .add(new Named(name, cell))));
    }

    /** Ties the counts of the tables to one another. */
    void tie() {
        for (List<Named> same : counts.values()) {
            for (int one = 0; one < same.size(); one++) {
                for (Named other : same.subList(one + 1, same.size())) {
                    String name = same.get(one).name();
                    if (builder.value(name) == builder.value(other.name())
                            && breakdowns.isSame(same.get(one).cell(), other.cell())) {
                        builder.same(name, other.name());
                    }
                }
            }
        }
    }

    /** Returns the counts of the same persons in other tables. */
    List<String> others(String name) {
        CellName cell = CellName.parse(name).orElse(null);
        return cell == null
                ? List.of()
                : counts.getOrDefault(cell.what(), List.of()).stream()
                        .filter(other -> !other.name().equals(name) && breakdowns.isSame(cell, other.cell()))
                        .map(Named::name)
                        .toList();
    }

    /** Returns whether at least half of the counts that two tables have in common are equal. */
    static boolean seemsSame(Map<String, Long> table, Map<String, Long> other) {
        long common = table.keySet().stream().filter(other::containsKey).count();
        long equal = table.entrySet().stream()
                .filter(count -> count.getValue().equals(other.get(count.getKey())))
                .count();
        return equal > 0 && 2 * equal >= common;
    }
}
