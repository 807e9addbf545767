package org.thbreport.analytics.disclosure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
