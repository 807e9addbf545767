package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;

/**
 * The tables of one register by who is counted in them.
 *
 * @param tables the tables of a study
 */
record CountedTables(List<LaidOutTable> tables) {

    private static final String CONTRADICTORY = "DISC-2";
    private static final String PATTERN = "DISC-5";

    CountedTables {
        tables = List.copyOf(tables);
    }

    private Set<String> persons() {
        Set<String> persons = new TreeSet<>();
        tables.forEach(table -> persons.add(table.input().reference().persons()));
        return persons;
    }

    /** Returns what the register published before, with the persons where an earlier version of the program did not say them. */
    DisclosureHistory named(DisclosureHistory history) {
        return history.isWithoutPersons() ? history.of(persons().iterator().next()) : history;
    }

    /** Returns what stands against knowing who is counted. */
    List<Issue> unclear(DisclosureHistory history) {
        List<Issue> issues = new ArrayList<>();
        Set<String> persons = persons();
        if (history.isWithoutPersons() && (persons.size() > 1 || history.hasSecondCounts())) {
            issues.add(
                    Issue.error(
                            PATTERN,
                            tables.get(0).input().reference().location(),
                            "an earlier version wrote the pattern of the register, which does not say whose counts its counts are, and there are several kinds of persons",
                            "protectWith: NAME beside each table, a name for each kind of persons, and under alreadyPublic what is out"));
        }
        for (int one = 0; one < tables.size(); one++) {
            LaidOutTable table = tables.get(one);
            history.persons().stream()
                    .filter(before -> !persons.contains(before)
                            && !before.equals(CellName.NOT_SAID)
                            && !history.persons()
                                    .contains(table.input().reference().persons())
                            && SamePersons.seemsSame(totals(table), history.totals(before)))
                    .findFirst()
                    .ifPresent(before -> issues.add(renamed(table, before)));
            tables.subList(one + 1, tables.size()).stream()
                    .filter(other -> seemSame(table, other))
                    .forEach(other -> issues.add(twoWords(table, other)));
        }
        return issues;
    }

    /** A table whose persons have another name now would be protected as if nothing of it were out. */
    private static Issue renamed(LaidOutTable table, String before) {
        StatisticsReference reference = table.input().reference();
        return Issue.error(
                CONTRADICTORY,
                reference.location(),
                "the table \"" + reference.id() + "\" has the counts of \"" + before
                        + "\" in the pattern of the register, and by the study it counts \"" + reference.persons()
                        + "\"",
                "persons: " + before + " beside it; where they are other persons, protectWith: NAME");
    }

    private static Issue twoWords(LaidOutTable table, LaidOutTable other) {
        return Issue.error(
                CONTRADICTORY,
                other.input().reference().location(),
                "the tables \"" + table.input().reference().id() + "\" and \""
                        + other.input().reference().id()
                        + "\" have the same counts, and by the words of the study they count different persons",
                "persons: NAME beside both, the same name where they count the same persons");
    }

    /** Words can differ for the same persons, and then one table could print what another withholds. */
    private static boolean seemSame(LaidOutTable table, LaidOutTable other) {
        StatisticsReference one = table.input().reference();
        StatisticsReference second = other.input().reference();
        return !one.persons().equals(second.persons())
                && !(one.isOfNamedPersons() && second.isOfNamedPersons())
                && SamePersons.seemsSame(totals(table), totals(other));
    }

    private static Map<String, Long> totals(LaidOutTable table) {
        Map<String, Long> totals = new HashMap<>();
        Panel panel = table.reading().panel();
        if (panel != null) {
            for (Area area : panel.areas()) {
                for (PanelPeriod place : panel.periods(area).values()) {
                    put(totals, place, Measure.KNOWN, place.victims().known());
                    put(totals, place, Measure.TOTAL, place.victims().total());
                }
            }
        }
        return totals;
    }

    private static void put(Map<String, Long> totals, PanelPeriod place, Measure number, Outcome<Double> count) {
        count.found()
                .filter(found -> found > 0)
                .ifPresent(found -> totals.put(
                        CellName.of("", CellKey.of(place, number), "").substring(1), Math.round(found)));
    }
}
