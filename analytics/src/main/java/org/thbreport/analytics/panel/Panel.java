package org.thbreport.analytics.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The true numbers of victims in a statistics file by area and period, with the sums over its countries as cells of their own.
 * Readers of panels make it and disclosure control alone looks into it (a test in {@code batch} refuses anybody else): what is
 * analysed and printed comes from the protected panel made of it. Immutable.
 */
public final class Panel {

    private final Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> cells = new LinkedHashMap<>();
    private final Map<Area, List<Area>> members;
    private final GroupCodes groups;
    private final boolean persons;
    private final boolean whole;

    /**
     * Makes a panel.
     *
     * @param cells for each area, in the order of print, its periods that have any value
     * @param members the countries of each area that is a sum
     * @param groups what the groups of the cells stand for
     * @param persons whether the unit is a number of persons
     * @param whole whether all values are whole numbers
     */
    Panel(
            Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> cells,
            Map<Area, List<Area>> members,
            GroupCodes groups,
            boolean persons,
            boolean whole) {
        cells.forEach(
                (area, periods) -> this.cells.put(area, Collections.unmodifiableSortedMap(new TreeMap<>(periods))));
        this.members = Map.copyOf(members);
        this.groups = groups;
        this.persons = persons;
        this.whole = whole;
    }

    /** Returns the areas in the order of print: sums, countries, groups, then others. */
    public List<Area> areas() {
        return List.copyOf(cells.keySet());
    }

    /** Returns the countries that an area is the sum of; none for an area of the file. */
    public List<Area> members(Area area) {
        return members.getOrDefault(area, List.of());
    }

    /** Returns an area's periods that have any value, single and pooled, in the order of time. */
    public SortedMap<ReferencePeriod, PanelPeriod> periods(Area area) {
        return cells.getOrDefault(area, Collections.emptySortedMap());
    }

    /** Returns what the groups of the cells stand for. */
    public GroupCodes groups() {
        return groups;
    }

    /** Returns whether the unit is a number of persons. */
    public boolean isPersons() {
        return persons;
    }

    /** Returns whether counts may be seen as counts: whole numbers of persons. */
    public boolean isCountable() {
        return persons && whole;
    }
}
