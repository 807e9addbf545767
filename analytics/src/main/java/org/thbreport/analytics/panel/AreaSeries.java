package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.model.data.ReferencePeriod;

/** The victims of one area, or of a sum of areas, over time. Immutable. */
public final class AreaSeries {

    private final Area area;
    private final List<AreaSeries> members;
    private final SortedMap<ReferencePeriod, PanelPeriod> periods;
    private final double breakingPart;

    private AreaSeries(
            Area area, List<AreaSeries> members, SortedMap<ReferencePeriod, PanelPeriod> periods, double breakingPart) {
        this.breakingPart = breakingPart;
        this.area = area;
        this.members = List.copyOf(members);
        this.periods = Collections.unmodifiableSortedMap(periods);
    }

    /** Returns the series of one area of a panel. */
    static AreaSeries of(Panel panel, Area area) {
        SortedMap<ReferencePeriod, PanelPeriod> periods = new TreeMap<>();
        panel.periods(area)
                .forEach((period, victims) -> periods.put(
                        period,
                        new PanelPeriod(area.key(), period, victims, List.of(area.key()), List.of(), List.of())));
        return new AreaSeries(area, List.of(), periods, 1);
    }

    /**
     * Returns the sum of areas over those that have data in each period.
     *
     * @param area what the sum is called
     * @param members the areas
     * @param times the periods to take
     * @param breakingPart the sum breaks where areas that break hold more than this part of its known victims
     */
    static AreaSeries sum(Area area, List<AreaSeries> members, List<ReferencePeriod> times, double breakingPart) {
        SortedMap<ReferencePeriod, PanelPeriod> periods = new TreeMap<>();
        for (ReferencePeriod time : times) {
            List<PanelPeriod> parts = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (AreaSeries member : members) {
                Optional<PanelPeriod> part =
                        member.at(time).filter(found -> found.victims().hasData());
                part.ifPresent(parts::add);
                if (part.isEmpty()) {
                    absent.add(member.area.key());
                }
            }
            if (!parts.isEmpty()) {
                periods.put(time, together(area, time, parts, absent, breakingPart));
            }
        }
        return new AreaSeries(area, members, periods, breakingPart);
    }

    /** Returns the series with the periods that a sum cannot be made for. */
    AreaSeries withMissing(SortedMap<ReferencePeriod, List<String>> absent) {
        SortedMap<ReferencePeriod, PanelPeriod> all = new TreeMap<>(periods);
        absent.forEach((period, areas) -> all.put(
                period,
                new PanelPeriod(
                        area.key(),
                        period,
                        VictimCounts.missing(Obstacle.NOT_ALL_REPORTED),
                        List.of(),
                        areas,
                        List.of())));
        return new AreaSeries(area, members, all, breakingPart);
    }

    private static PanelPeriod together(
            Area area, ReferencePeriod time, List<PanelPeriod> parts, List<String> absent, double breakingPart) {
        List<VictimCounts> victims = parts.stream().map(PanelPeriod::victims).toList();
        return new PanelPeriod(
                area.key(),
                time,
                VictimCounts.sum(
                        victims,
                        most(victims, VictimCounts::breaks, breakingPart),
                        most(victims, VictimCounts::definitionDiffers, breakingPart)),
                parts.stream().map(PanelPeriod::area).toList(),
                absent,
                parts.stream()
                        .flatMap(part -> part.gaps().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static boolean most(List<VictimCounts> parts, Predicate<VictimCounts> which, double part) {
        double all = 0;
        double those = 0;
        for (VictimCounts victims : parts) {
            double known = victims.known().found().orElse(0.0);
            all += known;
            those += which.test(victims) ? known : 0;
        }
        return those > part * all;
    }

    /** Returns the area. */
    public Area area() {
        return area;
    }

    /** Returns the areas of a sum; empty for a single area. */
    public List<AreaSeries> members() {
        return members;
    }

    /** Returns the periods that have any value, single and pooled, in the order of time. */
    public List<PanelPeriod> periods() {
        return List.copyOf(periods.values());
    }

    /** Returns the single periods that have a share from counts, in the order of time. */
    public List<PanelPeriod> singlePeriods() {
        return periods.values().stream()
                .filter(place -> !place.period().isPooled() && place.victims().isPresent())
                .toList();
    }

    /**
     * Returns the victims in a period: as the file has it, or for a pooled one the sum of its single periods that have data,
     * with the list of those that have none. An area of a sum is in it if any of its single periods has data.
     */
    public Optional<PanelPeriod> at(ReferencePeriod period) {
        PanelPeriod found = periods.get(period);
        if (found != null || !period.isPooled()) {
            return Optional.ofNullable(found);
        }
        return members.isEmpty() ? pooledYears(period) : pooledAreas(period);
    }

    private Optional<PanelPeriod> pooledYears(ReferencePeriod period) {
        List<VictimCounts> parts = new ArrayList<>();
        List<ReferencePeriod> gaps = new ArrayList<>();
        for (int i = 0; i < period.units(); i++) {
            PanelPeriod unit = periods.get(period.unit(i));
            if (unit != null && unit.victims().hasData()) {
                parts.add(unit.victims());
            } else {
                gaps.add(period.unit(i));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new PanelPeriod(
                        area.key(), period, VictimCounts.together(parts), List.of(area.key()), List.of(), gaps));
    }

    private Optional<PanelPeriod> pooledAreas(ReferencePeriod period) {
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < period.units(); i++) {
            PanelPeriod unit = periods.get(period.unit(i));
            if (unit != null && unit.present().isEmpty()) {
                absent.addAll(unit.absent());
            }
        }
        if (!absent.isEmpty()) {
            VictimCounts missing = VictimCounts.missing(Obstacle.NOT_ALL_REPORTED);
            return Optional.of(new PanelPeriod(
                    area.key(),
                    period,
                    missing,
                    List.of(),
                    absent.stream().distinct().toList(),
                    List.of()));
        }
        AreaSeries pooled = sum(area, members, List.of(period), breakingPart);
        return Optional.ofNullable(pooled.periods.get(period));
    }
}
