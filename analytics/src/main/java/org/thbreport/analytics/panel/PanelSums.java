package org.thbreport.analytics.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * Adds the sums that are computed from the countries of a file: {@code TOTAL} first where there is more than one country with
 * data, {@code EU} where all Member States reported in some period, then the areas of the file. Groups and parts of countries
 * are never summed. A sum is taken over those countries that have data in a period.
 */
final class PanelSums {

    private final CountryRegister register;
    private final Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> file;
    private final Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> all = new LinkedHashMap<>();
    private final Map<Area, List<Area>> members = new LinkedHashMap<>();
    private final List<ReferencePeriod> times;

    /**
     * Makes the sums.
     *
     * @param register the countries and who was a Member State when
     * @param file for each area of the file, in the order of print, its periods that have any value
     * @param additive whether values of several areas may be added: counts may, and rates may not
     */
    PanelSums(CountryRegister register, Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> file, boolean additive) {
        this.register = register;
        this.file = file;
        this.times = file.values().stream()
                .flatMap(periods -> periods.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<Area> countries = file.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == AreaKind.COUNTRY)
                .filter(entry -> entry.getValue().values().stream()
                        .anyMatch(place -> place.victims().hasData()))
                .map(Map.Entry::getKey)
                .toList();
        if (countries.size() > 1 && additive) {
            put(Area.TOTAL, countries, sums(Area.TOTAL, countries, times));
            union(countries);
        }
        all.putAll(file);
    }

    /** Returns the sums and the areas of the file, in the order of print. */
    Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> cells() {
        return all;
    }

    /** Returns the countries of each sum. */
    Map<Area, List<Area>> members() {
        return members;
    }

    private void put(String key, List<Area> countries, SortedMap<ReferencePeriod, PanelPeriod> sums) {
        Area area = new Area(key, AreaKind.SUM, null, key);
        all.put(area, sums);
        members.put(area, countries);
    }

    private SortedMap<ReferencePeriod, PanelPeriod> sums(
            String key, List<Area> countries, List<ReferencePeriod> periods) {
        SortedMap<ReferencePeriod, PanelPeriod> sums = new TreeMap<>();
        for (ReferencePeriod period : periods) {
            List<PanelPeriod> parts = new ArrayList<>();
            List<String> absent = new ArrayList<>();
            for (Area country : countries) {
                Optional<PanelPeriod> part = withData(country, period);
                part.ifPresent(parts::add);
                if (part.isEmpty()) {
                    absent.add(country.key());
                }
            }
            if (!parts.isEmpty()) {
                sums.put(period, PanelPeriod.sum(key, period, parts, absent));
            }
        }
        return sums;
    }

    private void union(List<Area> countries) {
        List<ReferencePeriod> complete = new ArrayList<>();
        SortedMap<ReferencePeriod, List<String>> incomplete = new TreeMap<>();
        for (ReferencePeriod period : times) {
            if (period.isPooled()) {
                continue;
            }
            List<String> absent = memberStates(period.lastDay()).stream()
                    .filter(code -> countries.stream()
                            .noneMatch(country -> code.equals(country.country())
                                    && withData(country, period).isPresent()))
                    .map(CountryCode::code)
                    .toList();
            if (absent.isEmpty()) {
                complete.add(period);
            } else {
                incomplete.put(period, absent);
            }
        }
        List<Area> those = countries.stream()
                .filter(country -> complete.stream().anyMatch(period -> isMember(country, period)))
                .toList();
        SortedMap<ReferencePeriod, PanelPeriod> sums = sums(Area.EU, those, complete);
        if (sums.values().stream().anyMatch(place -> place.victims().isPresent())) {
            incomplete.forEach((period, absent) -> sums.put(
                    period,
                    new PanelPeriod(
                            Area.EU,
                            period,
                            VictimCounts.missing(Obstacle.NOT_ALL_REPORTED),
                            List.of(),
                            absent,
                            List.of())));
            put(Area.EU, those, sums);
        }
    }

    private Optional<PanelPeriod> withData(Area country, ReferencePeriod period) {
        return Optional.ofNullable(file.get(country))
                .flatMap(periods -> PanelPeriod.at(country.key(), periods, period))
                .filter(place -> place.victims().hasData());
    }

    private boolean isMember(Area country, ReferencePeriod period) {
        return country.country() != null && register.isIn(CountryRegister.EU, country.country(), period.lastDay());
    }

    private List<CountryCode> memberStates(LocalDate day) {
        return register.membersOf(CountryRegister.EU, day);
    }
}
