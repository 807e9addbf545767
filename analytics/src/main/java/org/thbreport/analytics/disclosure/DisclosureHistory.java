package org.thbreport.analytics.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What earlier releases of a register did: every count that they showed or implied, and the relations between them. A reader keeps
 * old releases, so that all of it is judged together with what is published next.
 *
 * @param cells the counts, by their names
 * @param relations coefficients of counts that make 0
 * @param releases number of earlier releases
 * @param threshold the threshold of the last of them
 */
public record DisclosureHistory(
        SortedMap<String, EarlierCell> cells, List<SortedMap<String, Long>> relations, int releases, int threshold) {

    /** Nothing was published before. */
    public static final DisclosureHistory NONE = new DisclosureHistory(new TreeMap<>(), List.of(), 0, 0);

    /** Copies. */
    public DisclosureHistory {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        relations = List.copyOf(relations);
    }

    /** Returns whether nothing says who was counted: an earlier version of the program wrote the pattern. */
    boolean isWithoutPersons() {
        return cells.keySet().stream().anyMatch(name -> name.startsWith(CellName.NOT_SAID + "/"));
    }

    /** Returns whether there were two counts under one name in such a pattern. */
    boolean hasSecondCounts() {
        return cells.keySet().stream().anyMatch(name -> name.startsWith(CellName.NOT_SAID + "/#"));
    }

    /** Returns who was counted. */
    Set<String> persons() {
        Set<String> persons = new TreeSet<>();
        cells.keySet().forEach(name -> CellName.parse(name).ifPresent(cell -> persons.add(cell.persons())));
        return persons;
    }

    /** Returns how many of some persons there were by area and period, as the last release of it showed them or withheld them. */
    Map<String, Long> totals(String persons) {
        Map<String, Long> totals = new HashMap<>();
        cells.values().stream()
                .filter(cell -> cell.isShown() && cell.value() > 0)
                .forEach(cell -> CellName.parse(cell.name())
                        .filter(name -> name.persons().equals(persons) && name.isOfAllOrKnown())
                        .ifPresent(name ->
                                totals.put(name.area() + "|" + name.period() + "|" + name.number(), cell.value())));
        return totals;
    }

    /** Returns the same history of named persons. */
    DisclosureHistory of(String persons) {
        SortedMap<String, EarlierCell> named = new TreeMap<>();
        cells.values().forEach(cell -> {
            String name = renamed(persons, cell.name());
            named.put(
                    name, new EarlierCell(name, cell.value(), cell.fate(), cell.rule(), cell.since(), cell.release()));
        });
        return new DisclosureHistory(
                named,
                relations.stream()
                        .map(relation -> {
                            SortedMap<String, Long> of = new TreeMap<>();
                            relation.forEach((name, coefficient) -> of.put(renamed(persons, name), coefficient));
                            return of;
                        })
                        .toList(),
                releases,
                threshold);
    }

    private static String renamed(String persons, String name) {
        return name.startsWith(CellName.NOT_SAID + "/") ? persons + name.substring(CellName.NOT_SAID.length()) : name;
    }

    /** Returns the name of a count in a pattern of an earlier version of the program, which did not say who was counted. */
    public static String withoutPersons(String name) {
        return CellName.earlier(CellName.NOT_SAID, name);
    }

    /** Returns the names of counts that were withheld. */
    Set<String> withheld() {
        return names(EarlierCell.Fate.WITHHELD);
    }

    /** Returns whether earlier releases showed all of these counts, as numbers or as withheld. */
    boolean hasShown(Map<String, Long> counts) {
        return counts.entrySet().stream().allMatch(count -> {
            EarlierCell cell = cells.get(count.getKey());
            return cell != null && cell.isShown() && cell.value() == count.getValue();
        });
    }

    /** Returns what everybody can compute of it by one subtraction after the other, the printed counts among them. */
    Set<String> known() {
        Set<String> known = names(EarlierCell.Fate.PUBLISHED);
        for (boolean again = true; again; ) {
            again = false;
            for (SortedMap<String, Long> relation : relations) {
                List<String> open = relation.keySet().stream()
                        .filter(name -> !known.contains(name))
                        .limit(2)
                        .toList();
                again |= open.size() == 1 && known.add(open.get(0));
            }
        }
        return known;
    }

    private Set<String> names(EarlierCell.Fate fate) {
        Set<String> names = new HashSet<>();
        cells.values().stream().filter(cell -> cell.fate() == fate).forEach(cell -> names.add(cell.name()));
        return names;
    }
}
