package org.thbreport.analytics.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.model.data.ReferencePeriod;

/**
 * What is lost when a number is withheld: more for large counts, for totals, for the newest period and for the area of the headline,
 * and much more for what the editor wants to keep.
 *
 * @param kept ids of figures that shall be printed if at all possible, with {@code *} for any segment
 * @param first id of the first table of the study, whose figures are named without a table
 * @param earlier names of cells that an earlier release withheld: they are withheld again rather than others, in whichever table
 */
record CellWeights(List<String> kept, String first, Set<String> earlier) {

    CellWeights {
        kept = List.copyOf(kept);
        earlier = earlier.stream().map(CellWeights::what).collect(Collectors.toUnmodifiableSet());
    }

    private static String what(String name) {
        return CellName.parse(name).map(CellName::what).orElse(name);
    }

    /** Returns whether an earlier release withheld the count of these persons. */
    boolean isWithheldBefore(String name) {
        return earlier.contains(what(name));
    }

    /**
     * Returns the weights of the numbers of a table.
     *
     * @param table its id
     */
    TableWeights of(String table, Panel panel) {
        Set<String> sums = new TreeSet<>();
        ReferencePeriod newest = null;
        for (Area area : panel.areas()) {
            if (area.kind() != AreaKind.COUNTRY && area.kind() != AreaKind.OTHER) {
                sums.add(area.key());
            }
            for (ReferencePeriod period : panel.periods(area).keySet()) {
                newest = newest == null || period.compareTo(newest) > 0 ? period : newest;
            }
        }
        String headline = panel.areas().isEmpty() ? "" : panel.areas().get(0).key();
        return new TableWeights(this, table, panel.groups(), sums, newest, headline);
    }

    /** Returns whether the editor wants a number to be printed. */
    boolean isKept(String table, CellKey key) {
        String last = switch (key.measure()) {
            case GROUP -> "groups." + key.group();
            case INTEREST -> "count";
            case SHARE -> "shareOfKnown";
            case KNOWN, UNKNOWN, TOTAL -> key.measure().name().toLowerCase(Locale.ROOT);
        };
        String id = figures(table) + key.area() + "." + key.period() + "." + last;
        return kept.stream().anyMatch(wish -> matches(wish, id));
    }

    /** Returns the beginning of the ids of a table's figures. */
    String figures(String table) {
        return (table.equals(first) ? "" : "tables." + table + ".") + "share.";
    }

    private static boolean matches(String wish, String id) {
        String[] wanted = wish.split("\\.", -1);
        String[] has = id.split("\\.", -1);
        if (wanted.length != has.length) {
            return false;
        }
        for (int i = 0; i < has.length; i++) {
            if (!wanted[i].equals("*") && !wanted[i].equals(has[i])) {
                return false;
            }
        }
        return true;
    }
}
