package org.thbreport.analytics.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * By what tables take their persons apart, seen by the codes of their groups: those of one are all in the other where both are by sex.
 * The unknown of a table by sex is not that of a table by age.
 */
final class Breakdowns {

    /** Codes of what is unknown or other by any breakdown. */
    private static final Set<String> OF_ANY = Set.of("UNK", "OTH", "NAP", "NRP", "_U", "_O", "_Z", "_T", "TOTAL");

    private final Map<String, Set<String>> codes = new TreeMap<>();

    /** Reads the codes of the tables out of the names of counts. */
    Breakdowns(Collection<String> names) {
        names.forEach(name -> CellName.parse(name)
                .ifPresent(cell -> cell.group()
                        .ifPresent(group -> codes.computeIfAbsent(cell.place(), table -> new HashSet<>())
                                .add(group))));
    }

    /** Returns whether two numbers of the same name, area and period count the same persons. */
    boolean isSame(CellName one, CellName other) {
        return one.what().equals(other.what()) && (one.isOfAll() || isAlike(one.place(), other.place()));
    }

    private boolean isAlike(String table, String other) {
        Set<String> some = codes.getOrDefault(table, Set.of());
        Set<String> others = codes.getOrDefault(other, Set.of());
        return table.equals(other)
                || some.containsAll(others)
                || others.containsAll(some)
                || some.stream().anyMatch(code -> !OF_ANY.contains(code) && others.contains(code));
    }

    /** Returns the name of the first table that takes the persons apart in the same way; for all persons that of nobody. */
    String first(CellName cell) {
        return cell.isOfAll()
                ? ""
                : codes.keySet().stream()
                        .filter(table -> table.startsWith(cell.persons() + "/") && isAlike(table, cell.place()))
                        .findFirst()
                        .orElse(cell.place());
    }
}
