package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.EarlierCell.Fate;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;
import org.thbreport.analytics.disclosure.suppression.Pattern;

/**
 * The history of a register with a release more.
 *
 * @param release number of the release
 * @param laidOut names of the cells of this release, the implied ones among them
 * @param earlier what earlier releases did, by the names that the cells have now
 */
record NextHistory(int release, Set<String> laidOut, Map<String, EarlierCell> earlier) {

    /** Returns the history after a release. */
    DisclosureHistory of(CellSystemBuilder builder, CellSystem system, Pattern pattern, int threshold) {
        SortedMap<String, EarlierCell> cells = new TreeMap<>();
        List<SortedMap<String, Long>> relations = new ArrayList<>(relations(system));
        for (int index = 0; index < system.size(); index++) {
            TableCell cell = system.cell(index);
            boolean withheld = pattern.withheld().get(index);
            for (String name : builder.names(cell.key())) {
                cells.put(name, next(name, cell, builder.standing(name), withheld));
                if (!name.equals(cell.key())) {
                    relations.add(new TreeMap<>(Map.of(name, 1L, cell.key(), -1L)));
                }
            }
        }
        return new DisclosureHistory(cells, relations, release, threshold);
    }

    private EarlierCell next(String name, TableCell cell, Standing standing, boolean withheld) {
        EarlierCell had = earlier.get(name);
        int since = had == null ? release : had.since();
        return laidOut.contains(name) || had == null
                ? new EarlierCell(
                        name,
                        cell.value(),
                        fate(standing, withheld, had),
                        cell.sensitivity().rule(),
                        since,
                        release)
                : new EarlierCell(name, cell.value(), had.fate(), had.rule(), since, had.release());
    }

    /** Returns the relations of a system by the names of cells. */
    static List<SortedMap<String, Long>> relations(CellSystem system) {
        List<SortedMap<String, Long>> relations = new ArrayList<>();
        system.relations().forEach(relation -> {
            SortedMap<String, Long> named = new TreeMap<>();
            for (int member = 0; member < relation.size(); member++) {
                named.put(system.cell(relation.cell(member)).key(), relation.coefficient(member));
            }
            relations.add(named);
        });
        return relations;
    }

    private static Fate fate(Standing standing, boolean withheld, @Nullable EarlierCell had) {
        return switch (standing) {
            case OPEN -> withheld ? Fate.WITHHELD : Fate.PUBLISHED;
            case PRINTED -> had != null && !had.isShown() ? had.fate() : Fate.PUBLISHED;
            case IMPLIED -> Fate.IMPLIED;
            case SLACK -> Fate.SLACK;
        };
    }
}
