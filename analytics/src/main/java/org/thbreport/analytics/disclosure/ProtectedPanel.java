package org.thbreport.analytics.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.GroupCodes;
import org.thbreport.analytics.panel.GroupCount;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The victims of a statistics file by area and period as far as they may be published: each number as it is, or missing with the
 * reason {@link Obstacle#WITHHELD}. Disclosure control alone makes one, from true counts that it does not keep, so that what is
 * computed from it tells no more than what is printed. Sums over areas are numbers of their own, never added up from what is left.
 * Immutable.
 */
public final class ProtectedPanel {

    private final Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> cells = new LinkedHashMap<>();
    private final Map<Area, List<Area>> members = new LinkedHashMap<>();
    private final boolean persons;
    private final boolean countable;

    private ProtectedPanel(Panel panel) {
        this.persons = panel.isPersons();
        this.countable = panel.isCountable();
    }

    /** Withholds numbers of a panel: the one way from true counts to what may be published. */
    static ProtectedPanel of(Panel panel, WithheldCells withheld) {
        ProtectedPanel result = new ProtectedPanel(panel);
        for (Area area : panel.areas()) {
            SortedMap<ReferencePeriod, PanelPeriod> periods = new TreeMap<>();
            panel.periods(area)
                    .forEach((period, place) -> periods.put(
                            period,
                            withheld.isEmpty()
                                    ? place
                                    : place.with(new Withholding(place, panel.groups(), withheld).victims())));
            result.cells.put(area, periods);
            if (!panel.members(area).isEmpty()) {
                result.members.put(area, panel.members(area));
            }
        }
        return result;
    }

    /**
     * Returns the series of all areas in the order of print: sums, countries, groups, then others.
     *
     * @param breakingPart a sum breaks where areas that break hold more than this part of its known victims
     */
    public List<AreaSeries> series(double breakingPart) {
        Map<Area, AreaSeries> single = new LinkedHashMap<>();
        cells.forEach((area, periods) -> {
            if (!members.containsKey(area)) {
                single.put(area, AreaSeries.of(area, periods));
            }
        });
        return cells.keySet().stream()
                .map(area -> single.containsKey(area) ? single.get(area) : sum(area, single, breakingPart))
                .toList();
    }

    private AreaSeries sum(Area area, Map<Area, AreaSeries> single, double breakingPart) {
        List<AreaSeries> parts =
                members.getOrDefault(area, List.of()).stream().map(single::get).toList();
        return AreaSeries.ofSum(area, parts, cells.getOrDefault(area, new TreeMap<>()), breakingPart);
    }

    /** Returns whether the unit is a number of persons. */
    public boolean isPersons() {
        return persons;
    }

    /** Returns whether counts may be seen as counts: whole numbers of persons. */
    public boolean isCountable() {
        return countable;
    }

    /** Takes numbers of one place away. */
    private record Withholding(PanelPeriod place, GroupCodes groups, WithheldCells withheld) {

        VictimCounts victims() {
            VictimCounts victims = place.victims();
            return new VictimCounts(
                    shown(victims.count(), Measure.INTEREST, groups.interest()),
                    shown(victims.known(), Measure.KNOWN, List.of()),
                    shown(victims.unknown(), Measure.UNKNOWN, groups.unknown()),
                    shown(victims.total(), Measure.TOTAL, List.of()),
                    victims.groups().stream().map(this::shown).toList(),
                    // Whether a source calls a count confidential would tell which of the withheld are so themselves.
                    victims.flags().replace("c", ""),
                    victims.breaks(),
                    victims.definitionDiffers(),
                    victims.precision(),
                    withheld.contains(CellKey.of(place, Measure.SHARE)) ? null : victims.published());
        }

        /** A sum of one group is the number of that group. */
        private Outcome<Double> shown(Outcome<Double> number, Measure measure, List<String> parts) {
            boolean hidden = withheld.contains(CellKey.of(place, measure))
                    || (parts.size() == 1 && withheld.contains(CellKey.ofGroup(place, parts.get(0))));
            return hidden ? hidden(number) : number;
        }

        private GroupCount shown(GroupCount group) {
            boolean hidden = withheld.contains(CellKey.ofGroup(place, group.code()))
                    || isAlone(group, groups.interest(), Measure.INTEREST)
                    || isAlone(group, groups.unknown(), Measure.UNKNOWN);
            return hidden ? new GroupCount(group.code(), group.label(), hidden(group.count())) : group;
        }

        private boolean isAlone(GroupCount group, List<String> parts, Measure measure) {
            return parts.equals(List.of(group.code())) && withheld.contains(CellKey.of(place, measure));
        }

        private static Outcome<Double> hidden(Outcome<Double> number) {
            return number.then(value -> Outcome.none(Obstacle.WITHHELD));
        }
    }
}
