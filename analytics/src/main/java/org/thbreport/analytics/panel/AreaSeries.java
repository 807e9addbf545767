package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/** The victims of one area, or of a sum of areas, over time, as far as they may be published. Immutable. */
public final class AreaSeries {

    private final Area area;
    private final List<AreaSeries> members;
    private final SortedMap<ReferencePeriod, PanelPeriod> periods;
    private final double breakingPart;

    private AreaSeries(
            Area area, List<AreaSeries> members, SortedMap<ReferencePeriod, PanelPeriod> periods, double breakingPart) {
        this.area = area;
        this.members = List.copyOf(members);
        this.periods = Collections.unmodifiableSortedMap(periods);
        this.breakingPart = breakingPart;
    }

    /** Returns the series of one area of a file. */
    public static AreaSeries of(Area area, SortedMap<ReferencePeriod, PanelPeriod> periods) {
        return new AreaSeries(area, List.of(), periods, 1);
    }

    /**
     * Returns the series of a sum of areas. Its numbers are given; whether it breaks follows from its areas.
     *
     * @param area what the sum is called
     * @param members the areas
     * @param periods the sum in each period
     * @param breakingPart the sum breaks where areas that break hold more than this part of its known victims
     */
    public static AreaSeries ofSum(
            Area area, List<AreaSeries> members, SortedMap<ReferencePeriod, PanelPeriod> periods, double breakingPart) {
        SortedMap<ReferencePeriod, PanelPeriod> comparable = new TreeMap<>();
        periods.forEach((period, place) -> comparable.put(period, comparable(place, members, breakingPart)));
        return new AreaSeries(area, members, comparable, breakingPart);
    }

    /** Returns the sum of the other areas that have data, in the same periods; only for areas of which nothing is withheld. */
    public AreaSeries without(Set<String> areas) {
        List<AreaSeries> others = members.stream()
                .filter(member -> !areas.contains(member.area.key()))
                .toList();
        SortedMap<ReferencePeriod, PanelPeriod> sums = new TreeMap<>();
        for (ReferencePeriod period : periods.keySet()) {
            List<PanelPeriod> parts = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (AreaSeries other : others) {
                Optional<PanelPeriod> part =
                        other.at(period).filter(place -> place.victims().hasData());
                part.ifPresentOrElse(parts::add, () -> absent.add(other.area.key()));
            }
            if (!parts.isEmpty()) {
                sums.put(period, PanelPeriod.sum(area.key(), period, parts, absent));
            }
        }
        return ofSum(area, others, sums, breakingPart);
    }

    private static PanelPeriod comparable(PanelPeriod place, List<AreaSeries> members, double breakingPart) {
        List<VictimCounts> parts = members.stream()
                .flatMap(member -> member.at(place.period()).stream())
                .map(PanelPeriod::victims)
                .filter(VictimCounts::hasData)
                .toList();
        return place.present().isEmpty()
                ? place
                : place.with(place.victims()
                        .comparable(
                                most(parts, VictimCounts::breaks, breakingPart),
                                most(parts, VictimCounts::definitionDiffers, breakingPart)));
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

    /** Returns the series as its shares are compared on a base. */
    public AreaSeries onBase(ShareBase base) {
        if (base != ShareBase.ALL) {
            return this;
        }
        SortedMap<ReferencePeriod, PanelPeriod> based = new TreeMap<>();
        periods.forEach(
                (period, place) -> based.put(period, place.with(place.victims().onBase(base))));
        return new AreaSeries(
                area, members.stream().map(member -> member.onBase(base)).toList(), based, breakingPart);
    }

    /** Returns the same area with periods pooled from those that it has. */
    public AreaSeries pooled(List<ReferencePeriod> of) {
        SortedMap<ReferencePeriod, PanelPeriod> pooled = new TreeMap<>();
        of.forEach(period -> at(period).ifPresent(place -> pooled.put(period, place)));
        return new AreaSeries(area, members, pooled, breakingPart);
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

    /** Returns whether a number of one of the areas of a sum is withheld in a period, so that the sum cannot be taken apart. */
    public boolean withholdsMember(ReferencePeriod period) {
        return members.stream()
                .anyMatch(member -> member.at(period)
                        .filter(place -> place.victims().isWithheld())
                        .isPresent());
    }

    /**
     * Returns the victims in a period: as the file has it, or for a pooled one the sum of its single periods that have data,
     * with the list of those that have none. An area of a sum is in it if any of its single periods has data. What is pooled
     * here is a function of what may be published: where one of its parts is withheld, so is it.
     */
    public Optional<PanelPeriod> at(ReferencePeriod period) {
        return members.isEmpty() || !period.isPooled() || periods.containsKey(period)
                ? PanelPeriod.at(area.key(), periods, period)
                : pooledAreas(period);
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
        List<PanelPeriod> parts = new ArrayList<>();
        for (AreaSeries member : members) {
            Optional<PanelPeriod> part = member.at(period)
                    .filter(found ->
                            found.victims().hasData() || found.victims().isWithheld());
            part.ifPresent(parts::add);
            if (part.isEmpty()) {
                absent.add(member.area.key());
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        comparable(ofYears(PanelPeriod.sum(area.key(), period, parts, absent)), members, breakingPart));
    }

    /** Returns the sum of areas in a pooled period or, where one of them is withheld, that of the sums of its single periods. */
    private PanelPeriod ofYears(PanelPeriod ofAreas) {
        return ofAreas.victims().isWithheld()
                ? PanelPeriod.at(area.key(), periods, ofAreas.period())
                        .map(years -> ofAreas.with(years.victims()))
                        .orElse(ofAreas)
                : ofAreas;
    }
}
