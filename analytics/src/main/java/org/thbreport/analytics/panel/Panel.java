package org.thbreport.analytics.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.model.data.ReferencePeriod;

/** The victims of a statistics file by area and period. Immutable. */
public final class Panel {

    private final Map<Area, SortedMap<ReferencePeriod, VictimCounts>> cells;
    private final boolean persons;
    private final boolean whole;

    /**
     * Makes a panel.
     *
     * @param cells for each area, in the order of print, its periods that have any value
     * @param persons whether the unit is a number of persons
     * @param whole whether all values are whole numbers
     */
    Panel(Map<Area, SortedMap<ReferencePeriod, VictimCounts>> cells, boolean persons, boolean whole) {
        this.cells = new LinkedHashMap<>();
        cells.forEach(
                (area, periods) -> this.cells.put(area, Collections.unmodifiableSortedMap(new TreeMap<>(periods))));
        this.persons = persons;
        this.whole = whole;
    }

    /** Returns the areas in the order of print: countries, groups, then others. */
    public List<Area> areas() {
        return List.copyOf(cells.keySet());
    }

    /** Returns the countries, in the order of print. */
    public List<Area> countries() {
        return cells.keySet().stream()
                .filter(area -> area.kind() == AreaKind.COUNTRY)
                .toList();
    }

    /** Returns an area's periods that have any value, single and pooled, in the order of time. */
    public SortedMap<ReferencePeriod, VictimCounts> periods(Area area) {
        return cells.getOrDefault(area, Collections.emptySortedMap());
    }

    /** Returns the victims of an area in a period of the file; empty where the file has none. */
    public Optional<VictimCounts> cell(Area area, ReferencePeriod period) {
        return Optional.ofNullable(periods(area).get(period));
    }

    /** Returns all periods of the file, in the order of time. */
    public List<ReferencePeriod> periods() {
        return cells.values().stream()
                .flatMap(periods -> periods.keySet().stream())
                .distinct()
                .sorted()
                .toList();
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
