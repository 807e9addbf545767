package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.panel.CellKey.Measure;

/**
 * Ties the counts of the same persons in several tables: they are one cell where they are equal, so that none prints what another
 * withholds; where they differ, what one has more is a count of its own, which nobody prints.
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
                    if (breakdowns.isSame(same.get(one).cell(), other.cell())) {
                        tie(name, other.name());
                    }
                }
            }
        }
        counts.values().forEach(same -> same.forEach(this::tieKnown));
    }

    private void tie(String one, String other) {
        if (builder.value(one) == builder.value(other)) {
            builder.same(one, other);
        } else {
            boolean more = builder.value(one) > builder.value(other);
            builder.remainder(List.of(more ? one : other), List.of(more ? other : one));
        }
    }

    /** A table without totals has its known among the total of another. */
    private void tieKnown(Named known) {
        String total = known.cell().of(Measure.TOTAL).what();
        List<Named> totals = counts.getOrDefault(total, List.of());
        if (known.cell().number().equals(Measure.KNOWN.name())
                && totals.stream()
                        .noneMatch(other ->
                                other.cell().place().equals(known.cell().place()))) {
            totals.forEach(other -> builder.remainder(List.of(other.name()), List.of(known.name())));
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
