package org.thbreport.analytics.disclosure.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Gathers cells and relations, and finds which cells are sensitive. The order in which they are added does not matter: cells are
 * ordered by their keys and relations by the keys in them.
 */
public final class CellSystemBuilder {

    /** Key of the constant 1, for relations with a bound. */
    public static final String ONE = "#1";

    private final PrimaryRules rules;
    private final SortedMap<String, TableCell> cells = new TreeMap<>();
    private final Set<SortedMap<String, Long>> relations = new LinkedHashSet<>();
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();
    private final Map<String, Long> printedBefore = new LinkedHashMap<>();
    private final SameCells same = new SameCells();

    /** Makes a builder for a system under the given rules. */
    public CellSystemBuilder(PrimaryRules rules) {
        this.rules = rules;
    }

    /**
     * Adds a cell. The same key may come again with the same value, from another file or study: the heavier weight, the more
     * public standing and the reason to withhold that was named are kept.
     *
     * @param sensitivity {@link Sensitivity#CONFIDENTIAL} or {@link Sensitivity#EARLIER} where that is so; small counts and groups
     *     are found when the system is built
     * @throws IllegalArgumentException if the key stands for another value already
     */
    public CellSystemBuilder cell(TableCell cell) {
        TableCell before = cells.get(cell.key());
        if (before == null) {
            cells.put(cell.key(), cell);
            return this;
        }
        if (before.value() != cell.value()) {
            throw new IllegalArgumentException("two values for cell " + cell.key());
        }
        cells.put(cell.key(), merged(before, cell));
        return this;
    }

    private static TableCell merged(TableCell one, TableCell other) {
        return new TableCell(
                one.key(),
                one.value(),
                Math.max(one.weight(), other.weight()),
                morePublic(one.standing(), other.standing()),
                one.sensitivity() == Sensitivity.NONE ? other.sensitivity() : one.sensitivity());
    }

    /**
     * Adds: two names stand for the same persons, and so for one cell, which the system has under the first of its names.
     *
     * @throws IllegalArgumentException if they stand for different values
     */
    public CellSystemBuilder same(String one, String other) {
        if (value(one) != value(other)) {
            throw new IllegalArgumentException("two values for cells " + one + " and " + other);
        }
        same.join(one, other);
        return this;
    }

    /** Returns all names of a cell. */
    public SortedSet<String> names(String key) {
        return same.all(key);
    }

    private static Standing morePublic(Standing one, Standing other) {
        for (Standing standing : List.of(Standing.PRINTED, Standing.OPEN, Standing.IMPLIED)) {
            if (one == standing || other == standing) {
                return standing;
            }
        }
        return Standing.SLACK;
    }

    /** Adds a cell that may be published, without a special reason to withhold it. */
    public CellSystemBuilder open(String key, long value, double weight) {
        return cell(new TableCell(key, value, weight, Standing.OPEN, Sensitivity.NONE));
    }

    /** Adds a cell that everybody knows. */
    public CellSystemBuilder printed(String key, long value) {
        return cell(new TableCell(key, value, 1, Standing.PRINTED, Sensitivity.NONE));
    }

    /** Returns whether a cell of this key was added. */
    public boolean has(String key) {
        return cells.containsKey(key);
    }

    /** Returns the keys of all cells that were added so far. */
    public Set<String> names() {
        return new LinkedHashSet<>(cells.keySet());
    }

    /** Returns what may be done with a cell that was added under this key, whatever stands under its other ones. */
    public Standing standing(String key) {
        return cell(key).standing();
    }

    /** Returns the true count of a cell that was added. */
    public long value(String key) {
        return cell(key).value();
    }

    private TableCell cell(String key) {
        TableCell cell = cells.get(key);
        if (cell == null) {
            throw new IllegalArgumentException("no cell " + key);
        }
        return cell;
    }

    /** Returns a key that is free for a value, or stands for it: the key itself, with as many strokes behind it as are needed. */
    public String free(String key, long value) {
        String free = key;
        while (has(free) && value(free) != value) {
            free += "'";
        }
        return free;
    }

    /** Adds: a sum is what its parts make. All cells were added before. */
    public CellSystemBuilder sum(String sum, List<String> parts) {
        SortedMap<String, Long> relation = new TreeMap<>();
        parts.forEach(part -> relation.merge(part, 1L, Long::sum));
        relation.merge(sum, -1L, Long::sum);
        return relation(relation);
    }

    /**
     * Adds: what is left of a whole by its parts, which nobody prints and everybody who has them can compute; a sum where nothing is left.
     *
     * @param key key of what is left; its size is taken where the parts are more than the whole
     */
    public CellSystemBuilder remainder(String key, String whole, List<String> parts) {
        long left = value(whole) - parts.stream().mapToLong(this::value).sum();
        if (left == 0) {
            return sum(whole, parts);
        }
        cell(new TableCell(key, Math.abs(left), 1, Standing.IMPLIED, Sensitivity.NONE));
        Map<String, Long> relation = new TreeMap<>();
        parts.forEach(part -> relation.merge(part, 1L, Long::sum));
        relation.merge(whole, -1L, Long::sum);
        relation.merge(key, left > 0 ? 1L : -1L, Long::sum);
        return relation(relation);
    }

    /** Adds: what is left of counts by others, as of those of a whole by those of its parts, under a name made of theirs. */
    public CellSystemBuilder remainder(List<String> wholes, List<String> parts) {
        long left = wholes.stream().mapToLong(this::value).sum()
                - parts.stream().mapToLong(this::value).sum();
        SortedMap<String, Long> relation = new TreeMap<>();
        parts.forEach(part -> relation.merge(part, 1L, Long::sum));
        wholes.forEach(whole -> relation.merge(whole, -1L, Long::sum));
        if (left != 0) {
            String key = free(String.join(" and ", wholes) + " less " + String.join(" and ", parts), Math.abs(left));
            cell(new TableCell(key, Math.abs(left), 1, Standing.IMPLIED, Sensitivity.NONE));
            relation.merge(key, left > 0 ? 1L : -1L, Long::sum);
        }
        return relation(relation);
    }

    /** Adds: a count is another or more, as that of persons in a longer period is; nothing where it is less. */
    public CellSystemBuilder atLeast(String most, String least) {
        return value(most) < value(least)
                ? this
                : atLeastZero(most + " at least " + least, Map.of(most, 1L, least, -1L));
    }

    /** Adds: one less other is a count that nobody prints, but that everybody can compute. Nothing if it is below 0. */
    public CellSystemBuilder difference(String key, String one, String other) {
        long value = value(one) - value(other);
        if (value < 0) {
            return this;
        }
        cell(new TableCell(key, value, 1, Standing.IMPLIED, Sensitivity.NONE));
        return sum(one, List.of(other, key));
    }

    /**
     * Adds a relation: coefficients times cells are 0.
     *
     * @throws IllegalArgumentException if a cell is missing or the true counts do not keep it
     */
    public CellSystemBuilder relation(Map<String, Long> coefficients) {
        SortedMap<String, Long> relation = new TreeMap<>(coefficients);
        relation.values().removeIf(coefficient -> coefficient == 0);
        long sum = 0;
        for (Map.Entry<String, Long> entry : relation.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(entry.getValue(), value(entry.getKey())));
        }
        if (sum != 0) {
            throw new IllegalArgumentException("a relation does not hold: " + relation.keySet());
        }
        if (relation.size() > 1) {
            relations.add(relation);
        }
        return this;
    }

    /** Adds: the sum of coefficient times cell is 0 or more. */
    public CellSystemBuilder atLeastZero(String name, Map<String, Long> coefficients) {
        long sum = 0;
        for (Map.Entry<String, Long> entry : coefficients.entrySet()) {
            if (entry.getKey().equals(ONE)) {
                printed(ONE, 1);
            }
            sum = Math.addExact(sum, Math.multiplyExact(entry.getValue(), value(entry.getKey())));
        }
        String slack = "#" + name;
        cell(new TableCell(slack, sum, 1, Standing.SLACK, Sensitivity.NONE));
        SortedMap<String, Long> relation = new TreeMap<>(coefficients);
        relation.put(slack, -1L);
        return relation(relation);
    }

    /**
     * Adds a share that is printed: the numerator lies within half of the last digit of the share of the denominator, which is 1
     * at least.
     *
     * @param tenths the percentage in units of its last digit: 125 for 12.5
     * @param decimals its decimals, 0 to 6
     */
    public CellSystemBuilder share(String numerator, String denominator, long tenths, int decimals) {
        long scale = 200;
        for (int digit = 0; digit < decimals; digit++) {
            scale *= 10;
        }
        String name = numerator + "/" + denominator + "=" + tenths + "e-" + decimals;
        atLeastZero("low " + name, Map.of(numerator, scale, denominator, -(2 * tenths - 1)));
        atLeastZero("high " + name, Map.of(numerator, -scale, denominator, 2 * tenths + 1));
        return atLeastZero("base " + denominator, Map.of(denominator, 1L, ONE, -1L));
    }

    /** Adds: another count was printed for this cell before. */
    public CellSystemBuilder printedBefore(String key, long count) {
        printedBefore.put(key, count);
        return this;
    }

    /** Adds: these named categories share out this total. */
    public CellSystemBuilder row(String total, List<String> categories) {
        rows.computeIfAbsent(total, key -> new LinkedHashSet<>()).addAll(categories);
        return this;
    }

    /** Returns the system, with the cells that the rules make sensitive. */
    public CellSystem build() {
        same.joinLeft(relations, this::standing);
        Map<String, Integer> index = new LinkedHashMap<>();
        SortedMap<String, TableCell> joined = new TreeMap<>();
        cells.forEach((key, cell) -> joined.merge(
                same.first(key),
                new TableCell(same.first(key), cell.value(), cell.weight(), cell.standing(), cell.sensitivity()),
                CellSystemBuilder::merged));
        joined.keySet().forEach(key -> index.put(key, index.size()));
        cells.keySet().forEach(key -> index.computeIfAbsent(key, name -> position(index, same.first(name))));
        Set<GroupRow> groups = new LinkedHashSet<>();
        new TreeMap<>(rows)
                .forEach((total, categories) -> groups.add(new GroupRow(
                        position(index, total),
                        categories.stream()
                                .sorted()
                                .map(key -> position(index, key))
                                .distinct()
                                .toList())));
        List<TableCell> found = new ArrayList<>();
        joined.values().forEach(cell -> found.add(small(cell)));
        long[] before = new long[found.size()];
        Arrays.fill(before, CellSystem.NOT_PRINTED);
        printedBefore.forEach((key, count) -> {
            int cell = position(index, key);
            long value = found.get(cell).value();
            if (before[cell] == CellSystem.NOT_PRINTED || Math.abs(value - count) < Math.abs(value - before[cell])) {
                before[cell] = count;
            }
        });
        found.replaceAll(cell -> revised(cell, before[position(index, cell.key())]));
        for (GroupRow row : groups) {
            long total = found.get(row.total()).value();
            if (row.categories().stream()
                    .anyMatch(cell -> rules.tells(total, found.get(cell).value()))) {
                row.categories().forEach(cell -> found.set(cell, told(found.get(cell))));
            }
        }
        List<CellRelation> ties = relations.stream()
                .map(same::first)
                .filter(relation -> !relation.isEmpty())
                .distinct()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .map(relation -> new CellRelation(
                        relation.keySet().stream()
                                .mapToInt(key -> position(index, key))
                                .toArray(),
                        relation.values().stream().mapToLong(Long::longValue).toArray()))
                .toList();
        return new CellSystem(found, ties, List.copyOf(groups), rules, before);
    }

    private static int position(Map<String, Integer> index, String key) {
        Integer position = index.get(key);
        if (position == null) {
            throw new IllegalArgumentException("no cell " + key);
        }
        return position;
    }

    private TableCell small(TableCell cell) {
        boolean counts = cell.standing() == Standing.OPEN || cell.standing() == Standing.IMPLIED;
        return counts && cell.sensitivity() == Sensitivity.NONE && rules.isSmall(cell.value())
                ? cell.with(Sensitivity.SMALL)
                : cell;
    }

    private TableCell revised(TableCell cell, long before) {
        return before != CellSystem.NOT_PRINTED
                        && cell.standing() == Standing.OPEN
                        && cell.sensitivity() == Sensitivity.NONE
                        && rules.isSmallChange(cell.value(), before)
                ? cell.with(Sensitivity.REVISED)
                : cell;
    }

    private static TableCell told(TableCell cell) {
        boolean counts = cell.standing() == Standing.OPEN || cell.standing() == Standing.IMPLIED;
        if (!counts || cell.sensitivity() != Sensitivity.NONE) {
            return cell;
        }
        return cell.with(cell.value() == 0 ? Sensitivity.GROUP_ZERO : Sensitivity.GROUP);
    }
}
