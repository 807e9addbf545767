package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryRegister;

/**
 * Ties the count of an area to those of the areas in it, wherever they stand: in another table, in an earlier release, or with others.
 * Who has a country in one table and its regions in another subtracts one from the other.
 */
final class AreaSums {

    private final CountryRegister register;
    private final CellSystemBuilder builder;
    private final Breakdowns breakdowns;
    private final SortedMap<String, AreaParts> parts = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, SortedMap<ReferencePeriod, List<String>>>> numbers =
            new TreeMap<>();

    private AreaSums(CountryRegister register, CellSystemBuilder builder) {
        this.register = register;
        this.builder = builder;
        this.breakdowns = new Breakdowns(builder.names());
    }

    /** Adds the relations between the counts that a system has so far. */
    static void tie(CountryRegister register, CellSystemBuilder builder) {
        AreaSums sums = new AreaSums(register, builder);
        builder.names().forEach(name -> CellName.parse(name).ifPresent(cell -> sums.sort(name, cell)));
        sums.numbers.forEach(sums::add);
        sums.numbers.forEach(sums::tie);
    }

    private void sort(String name, CellName cell) {
        String number = cell.number() + "|" + breakdowns.first(cell);
        of(cell).add(cell, cell.persons() + "|" + number, builder.value(name));
        ReferencePeriod.parse(cell.period())
                .ifPresent(period -> numbers.computeIfAbsent(cell.persons() + "|" + number, key -> new TreeMap<>())
                        .computeIfAbsent(cell.area(), key -> new TreeMap<>())
                        .computeIfAbsent(period, key -> new ArrayList<>())
                        .add(name));
    }

    private void add(String number, SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas) {
        for (ReferencePeriod period : periods(areas)) {
            for (SortedMap<ReferencePeriod, List<String>> area : areas.values()) {
                List<String> names = at(area, period, "");
                names.stream()
                        .findFirst()
                        .flatMap(CellName::parse)
                        .ifPresent(cell -> of(cell).addSum(cell, number, period, value(names)));
            }
        }
    }

    private AreaParts of(CellName cell) {
        return parts.computeIfAbsent(cell.persons(), key -> new AreaParts(register));
    }

    private void tie(String number, SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas) {
        AreaParts of = parts.get(number.substring(0, number.indexOf('|')));
        if (of == null) {
            return;
        }
        for (ReferencePeriod period : periods(areas)) {
            for (String whole : of.areas()) {
                of.of(whole, period).forEach(members -> tie(areas, period, List.of(whole), members));
            }
            of.pairs().forEach(pair -> tie(areas, period, pair.get(0), pair.get(1)));
        }
    }

    private void tie(
            SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas,
            ReferencePeriod period,
            List<String> wholes,
            List<String> members) {
        if (Stream.concat(wholes.stream(), members.stream())
                .noneMatch(area -> periods(areas, area).containsKey(period))) {
            return; // What is there of single periods is tied for each of them.
        }
        if (wholes.stream()
                .anyMatch(area -> at(periods(areas, area), period, "").isEmpty())) {
            return;
        }
        // Parts that have more in the same period were revised, or the whole was: they say nothing of each other.
        boolean alike = Stream.concat(wholes.stream(), members.stream())
                .allMatch(area -> periods(areas, area).containsKey(period));
        Set<Long> tied = new HashSet<>();
        for (String first : periods(areas, wholes.get(0)).getOrDefault(period, List.of(""))) {
            List<String> all = at(areas, wholes, period, first);
            List<String> parts = at(areas, members, period, first);
            boolean within = register.isGroup(wholes.get(0))
                    && parts.stream().allMatch(part -> table(part).equals(table(first)));
            boolean revised = alike && value(parts) > value(all);
            if (!parts.isEmpty() && !within && !revised && tied.add(value(all))) {
                builder.remainder(all, parts);
            }
        }
    }

    private static List<String> at(
            SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas,
            List<String> of,
            ReferencePeriod period,
            String beside) {
        List<String> names = new ArrayList<>();
        of.forEach(area -> names.addAll(at(periods(areas, area), period, beside)));
        return names;
    }

    private static Set<ReferencePeriod> periods(SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas) {
        Set<ReferencePeriod> periods = new TreeSet<>();
        areas.values().forEach(counts -> periods.addAll(counts.keySet()));
        return periods;
    }

    private static SortedMap<ReferencePeriod, List<String>> periods(
            SortedMap<String, SortedMap<ReferencePeriod, List<String>>> areas, String area) {
        return areas.getOrDefault(area, new TreeMap<>());
    }

    private long value(List<String> names) {
        return names.stream().mapToLong(builder::value).sum();
    }

    private static String table(String name) {
        return name.substring(0, name.indexOf('|') + 1);
    }

    /** Returns the count of a period, or else those of the longest shorter ones that make it; of several one in the table of another count. */
    private static List<String> at(
            SortedMap<ReferencePeriod, List<String>> periods, ReferencePeriod period, String beside) {
        List<String> direct = periods.get(period);
        if (direct != null) {
            return List.of(beside(direct, beside));
        }
        return periods.keySet().stream()
                .map(ReferencePeriod::months)
                .filter(months -> months < period.months())
                .distinct()
                .sorted((one, other) -> Integer.compare(other, one))
                .map(months -> PeriodSums.parts(periods, period, months))
                .filter(found -> found != null)
                .findFirst()
                .map(found -> found.stream().map(names -> beside(names, beside)).toList())
                .orElse(List.of());
    }

    private static String beside(List<String> names, String other) {
        return names.stream()
                .filter(name -> table(name).equals(table(other)))
                .findFirst()
                .orElse(names.get(0));
    }
}
