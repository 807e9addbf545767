package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelCells;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.PublishedValue;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * Finds counts that could identify a person: from 1 to the threshold less one. Looked at are the numbers of a panel and what a
 * reader gets from them by one subtraction though nobody prints it: all victims less the known, the known less the group of
 * interest, a group of countries less those of its members that have a number, a pooled period less its single ones, a share times
 * its base, and the change by a revision.
 *
 * @param register the countries and groups
 * @param threshold counts from 1 to this number less one are small
 */
record SmallCounts(CountryRegister register, int threshold) {

    /** What is left of a difference of fractional counts by their rounding in binary, relative to the larger one. */
    private static final double ROUNDING = 1e-9;

    /** Returns the places of small counts, each once, in the order of print: area, period, and what is implied. */
    Set<String> places(Panel panel) {
        Set<String> places = new LinkedHashSet<>();
        for (Area area : panel.areas()) {
            panel.periods(area).values().forEach(place -> {
                if (isSmall(place.victims())) {
                    places.add(name(place));
                } else if (panel.isPersons()) {
                    implied(panel, area, place).ifPresent(how -> places.add(name(place) + " (" + how + ")"));
                }
            });
        }
        return places;
    }

    /** Returns the places of small counts among the revised ones, and of small changes. */
    Set<String> places(List<CellRevision> revised) {
        Set<String> places = new LinkedHashSet<>();
        for (CellRevision cell : revised) {
            if (cell.unit().equals(PanelCells.PERCENTAGE)) {
                continue;
            }
            Double before = number(cell.oldValue());
            Double after = number(cell.newValue());
            if (isSmall(before) || isSmall(after)) {
                places.add(cell.area() + " " + cell.period());
            } else if (before != null && after != null && isSmall(Math.abs(after - before))) {
                places.add(cell.area() + " " + cell.period() + " (change by revision)");
            }
        }
        return places;
    }

    /** Returns whether a number is a small count. */
    boolean isSmall(@Nullable Double number) {
        return number != null && number > 0 && number < threshold;
    }

    private static @Nullable Double number(@Nullable ObservationValue value) {
        return value instanceof ObservationValue.Reported reported ? reported.value() : null;
    }

    private static String name(PanelPeriod place) {
        return place.area() + " " + place.period();
    }

    private boolean isSmall(VictimCounts victims) {
        return numbers(victims).stream()
                .anyMatch(number -> isSmall(number.apply(victims).orNull()));
    }

    /** Returns how a reader would come to a small count in a place that shows none. */
    private Optional<String> implied(Panel panel, Area area, PanelPeriod place) {
        VictimCounts victims = place.victims();
        Outcome<Double> parts = victims.known().then(known -> victims.unknown().map(unknown -> known + unknown));
        if (isSmall(difference(victims.known(), victims.count()))) {
            return Optional.of("known less those of interest");
        }
        if (isSmall(difference(victims.total(), victims.known()))) {
            return Optional.of("total less known");
        }
        if (isSmall(difference(victims.total(), parts)) || isSmall(difference(victims.total(), victims.count()))) {
            return Optional.of("total less its parts");
        }
        return impliedByShare(victims)
                ? Optional.of("share of the total")
                : ofMembers(panel, area, place).or(() -> ofYears(panel.periods(area), place));
    }

    private static @Nullable Double difference(Outcome<Double> whole, Outcome<Double> part) {
        return whole.then(all -> part.map(some -> all - some > ROUNDING * Math.max(1, all) ? all - some : 0))
                .orNull();
    }

    /** A share in whole digits leaves few counts possible; all of them small is as good as one. */
    private boolean impliedByShare(VictimCounts victims) {
        PublishedValue share = victims.published();
        Double total = victims.total().orNull();
        if (share == null || total == null || share.precision() != Precision.EXACT) {
            return false;
        }
        double most = Math.floor((share.share() + share.resolution() / 2) * total + ROUNDING);
        double least = Math.ceil((share.share() - share.resolution() / 2) * total - ROUNDING);
        return (share.share() > 0 && isSmall(most)) || (share.share() < 1 && isSmall(total - least));
    }

    private Optional<String> ofMembers(Panel panel, Area area, PanelPeriod place) {
        if (area.kind() != AreaKind.GROUP) {
            return Optional.empty();
        }
        List<VictimCounts> members = new ArrayList<>();
        List<CountryCode> all = register.membersOf(area.key(), place.period().lastDay());
        for (Area country : panel.areas()) {
            PanelPeriod one = panel.periods(country).get(place.period());
            if (one != null && country.country() != null && all.contains(country.country())) {
                members.add(one.victims());
            }
        }
        return restIsSmall(place.victims(), members, all.size())
                ? Optional.of("less the countries beside it")
                : Optional.empty();
    }

    private Optional<String> ofYears(SortedMap<ReferencePeriod, PanelPeriod> periods, PanelPeriod place) {
        if (!place.period().isPooled()) {
            return Optional.empty();
        }
        List<VictimCounts> years = new ArrayList<>();
        for (int i = 0; i < place.period().units(); i++) {
            PanelPeriod year = periods.get(place.period().unit(i));
            if (year != null) {
                years.add(year.victims());
            }
        }
        return restIsSmall(place.victims(), years, place.period().units())
                ? Optional.of("less the periods in it")
                : Optional.empty();
    }

    /** Returns whether parts leave a small count of a whole, where not all of them have a number. */
    private boolean restIsSmall(VictimCounts whole, List<VictimCounts> parts, int all) {
        for (Function<VictimCounts, Outcome<Double>> number : numbers(whole)) {
            List<Double> found = parts.stream()
                    .flatMap(part -> number.apply(part).found().stream())
                    .toList();
            double sum = found.stream().mapToDouble(Double::doubleValue).sum();
            if (!found.isEmpty() && found.size() < all && isSmall(difference(number.apply(whole), Outcome.of(sum)))) {
                return true;
            }
        }
        return false;
    }

    /** The numbers that a place has. */
    private static List<Function<VictimCounts, Outcome<Double>>> numbers(VictimCounts victims) {
        List<Function<VictimCounts, Outcome<Double>>> numbers = new ArrayList<>(
                List.of(VictimCounts::count, VictimCounts::known, VictimCounts::unknown, VictimCounts::total));
        for (int i = 0; i < victims.groups().size(); i++) {
            int group = i;
            numbers.add(counts -> counts.groups().get(group).count());
        }
        return numbers;
    }
}
