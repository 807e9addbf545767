package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
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
        Location location = tables.get(0).input().reference().location();
        if (history.isWithoutPersons() && persons().size() > 1) {
            issues.add(
                    Issue.error(
                            PATTERN,
                            location,
                            "an earlier version wrote the pattern of the register, which does not say which of "
                                    + persons().size() + " kinds of persons its counts are of: "
                                    + String.join(", ", persons()),
                            "the tables of the first kind alone, and protectWith another name beside each other table; what of those is out already stands under alreadyPublic"));
        }
        for (int one = 0; one < tables.size(); one++) {
            for (LaidOutTable other : tables.subList(one + 1, tables.size())) {
                if (seemSame(tables.get(one), other)) {
                    issues.add(Issue.error(
                            CONTRADICTORY,
                            other.input().reference().location(),
                            "the tables \""
                                    + tables.get(one).input().reference().id() + "\" and \""
                                    + other.input().reference().id()
                                    + "\" have the same counts, and by the words of the study they count different persons",
                            "persons: NAME beside both, the same name where they count the same persons"));
                }
            }
        }
        return issues;
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
                    put(totals, place, "known", place.victims().known());
                    put(totals, place, "total", place.victims().total());
                }
            }
        }
        return totals;
    }

    private static void put(Map<String, Long> totals, PanelPeriod place, String number, Outcome<Double> count) {
        count.found()
                .filter(found -> found > 0)
                .ifPresent(found -> totals.put(place.area() + "|" + place.period() + "|" + number, Math.round(found)));
    }
}
