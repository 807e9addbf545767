package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The victims of an area, or a sum of areas, in a single or pooled period.
 *
 * @param area key of the area
 * @param period the period
 * @param victims the victims
 * @param present for a sum the keys of the areas in it; the area itself otherwise
 * @param absent for a sum the keys of the areas that have data in another period and none in this one
 * @param gaps single periods of a pooled one that have no data
 */
public record PanelPeriod(
        String area,
        ReferencePeriod period,
        VictimCounts victims,
        List<String> present,
        List<String> absent,
        List<ReferencePeriod> gaps) {

    /** Copies the lists. */
    public PanelPeriod {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        gaps = List.copyOf(gaps);
    }

    /** Returns the same place with other numbers. */
    public PanelPeriod with(VictimCounts other) {
        return new PanelPeriod(area, period, other, present, absent, gaps);
    }

    /**
     * Returns the sum of areas in a period.
     *
     * @param area key of the sum
     * @param parts the areas that have data; at least one
     * @param absent keys of the areas that have none
     */
    static PanelPeriod sum(String area, ReferencePeriod period, List<PanelPeriod> parts, List<String> absent) {
        return new PanelPeriod(
                area,
                period,
                VictimCounts.together(parts.stream().map(PanelPeriod::victims).toList()),
                parts.stream().map(PanelPeriod::area).toList(),
                absent,
                parts.stream()
                        .flatMap(part -> part.gaps().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * Returns an area in a period: as the file has it, or for a pooled one the sum of its single periods that have data, with the
     * list of those that have none. Where one of them is withheld, so is the sum.
     *
     * @param area key of the area
     * @param periods its periods that have any value
     */
    static Optional<PanelPeriod> at(
            String area, SortedMap<ReferencePeriod, PanelPeriod> periods, ReferencePeriod period) {
        PanelPeriod found = periods.get(period);
        if (found != null || !period.isPooled()) {
            return Optional.ofNullable(found);
        }
        List<VictimCounts> parts = new ArrayList<>();
        List<ReferencePeriod> gaps = new ArrayList<>();
        for (int i = 0; i < period.units(); i++) {
            PanelPeriod unit = periods.get(period.unit(i));
            if (unit != null && (unit.victims().hasData() || unit.victims().isWithheld())) {
                parts.add(unit.victims());
            } else {
                gaps.add(period.unit(i));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PanelPeriod(area, period, VictimCounts.together(parts), List.of(area), List.of(), gaps));
    }
}
