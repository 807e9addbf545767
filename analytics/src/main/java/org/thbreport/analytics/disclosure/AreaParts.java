package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * Which areas an area is made of, as far as a reader knows: by the list of countries, by codes, or because counts of the same persons add
 * up. What is taken for a part and is none costs a few counts more; what is not taken for one would let a reader subtract.
 */
final class AreaParts {

    /** How much more must be equal, in bits, than would be by chance. */
    private static final double SURE = 7;

    /** One number of so many may be another in two tables of the same persons. */
    private static final int REVISED = 4;

    private final CountryRegister register;
    private final AreaCodes codes;
    private final AreaCounts counts = new AreaCounts();
    private final AreaCounts sums = new AreaCounts();
    private final SortedMap<String, SortedSet<String>> tables = new TreeMap<>();
    private final Map<String, List<List<String>>> found = new HashMap<>();
    private @Nullable List<List<List<String>>> pairs;

    AreaParts(CountryRegister register) {
        this.register = register;
        this.codes = new AreaCodes(register);
    }

    /**
     * Adds a count.
     *
     * @param number what it counts, whatever the area
     */
    void add(CellName cell, String number, long count) {
        if (counts(cell)) {
            counts.add(cell.area(), coordinate(cell, number, cell.period()), count);
            tables.computeIfAbsent(cell.table(), key -> new TreeSet<>()).add(cell.area());
        }
    }

    /** Adds what shorter periods make together, for areas that are not counted in the same periods. */
    void addSum(CellName cell, String number, ReferencePeriod period, long sum) {
        if (counts(cell)) {
            sums.add(cell.area(), coordinate(cell, number, period.toString()), sum);
        }
    }

    private static boolean counts(CellName cell) {
        boolean sum = cell.area().equals(Area.TOTAL) || cell.area().equals(Area.EU);
        return !sum && (cell.group().isPresent() || cell.isOfAll());
    }

    private static String coordinate(CellName cell, String number, String period) {
        return (cell.isOfAll() ? "" : "group") + "|" + number + "|" + period;
    }

    /** Returns the areas that others may be parts of. */
    Set<String> areas() {
        return counts.areas();
    }

    /** Returns what makes an area up, in as many ways as are known. */
    List<List<String>> of(String whole, ReferencePeriod period) {
        if (register.isGroup(whole)) {
            List<CountryCode> members = register.membersOf(whole, period.lastDay());
            return List.of(counts.areas().stream()
                    .filter(area -> codes.kind(area) == AreaKind.COUNTRY && members.contains(CountryCode.of(area)))
                    .toList());
        }
        List<List<String>> parts = found.get(whole);
        if (parts == null) {
            parts = find(whole);
            found.put(whole, parts);
        }
        return parts;
    }

    /** Returns pairs of lists of areas that are the same altogether: what two tables do not have in common. */
    List<List<List<String>>> pairs() {
        if (pairs == null) {
            pairs = findPairs();
        }
        return pairs;
    }

    private List<List<List<String>>> findPairs() {
        List<List<List<String>>> pairs = new ArrayList<>();
        tables.values()
                .forEach(one -> tables.values().forEach(other -> {
                    List<String> left = without(one, other);
                    List<String> right = without(other, one);
                    if (right.size() > 1
                            && left.size() >= right.size()
                            && left.stream().anyMatch(area -> codes.kind(area) == AreaKind.OTHER)
                            && !pairs.contains(List.of(right, left))
                            && !pairs.contains(List.of(left, right))
                            && isMadeOf(right, left, false)) {
                        pairs.add(List.of(right, left));
                    }
                }));
        return pairs;
    }

    private List<String> without(SortedSet<String> areas, SortedSet<String> others) {
        return areas.stream()
                .filter(area -> !others.contains(area) && codes.kind(area) != AreaKind.GROUP)
                .toList();
    }

    private List<List<String>> find(String whole) {
        List<List<String>> parts = named(whole);
        boolean alone = codes.kind(whole) == AreaKind.COUNTRY
                && counts.areas().stream()
                                .filter(area -> codes.kind(area) == AreaKind.COUNTRY)
                                .count()
                        == 1;
        tables.values().forEach(areas -> {
            List<String> all = areas.stream()
                    .filter(area -> !area.equals(whole) && codes.canBeIn(area, whole))
                    .toList();
            if (all.size() > (areas.contains(whole) ? 1 : 0)
                    && !parts.contains(all)
                    && isMadeOf(List.of(whole), all, alone)) {
                parts.add(all);
            }
        });
        if (parts.isEmpty()) {
            List<String> some = some(whole);
            if (some != null) {
                parts.add(some);
            }
        }
        return parts;
    }

    /** Returns the areas whose codes say that they lie in another: those of each table, and those of each length of code, as regions of regions are. */
    private List<List<String>> named(String whole) {
        List<List<String>> parts = new ArrayList<>();
        for (SortedSet<String> areas : tables.values()) {
            List<String> named = areas.stream()
                    .filter(area -> !area.equals(whole) && codes.isNamedIn(area, whole))
                    .toList();
            Stream.concat(
                            Stream.of(named),
                            named.stream()
                                    .map(String::length)
                                    .distinct()
                                    .map(length -> named.stream()
                                            .filter(area -> area.length() == length)
                                            .toList()))
                    .filter(found -> !found.isEmpty() && !parts.contains(found))
                    .filter(found -> isMadeOf(List.of(whole), found, true))
                    .forEach(parts::add);
        }
        return parts;
    }

    /**
     * Returns whether areas make others wherever all are counted.
     *
     * @param some whether they need not make all, for these are all that there is of one country
     */
    private boolean isMadeOf(List<String> wholes, List<String> parts, boolean some) {
        long all = 0;
        int wrong = 0;
        List<String> numbers = common(wholes.get(0), parts);
        for (String number : numbers) {
            long whole = sum(wholes, number);
            long left = whole - sum(parts, number);
            // In a longer period a person is counted once.
            boolean single = counts.of(parts.get(0)).containsKey(number);
            wrong += (left < 0 && !(some && !single)) || (left > 0 && !some) ? 1 : 0;
            all += whole;
        }
        // One table may have been revised and the other not.
        return all > 0 && wrong * REVISED <= numbers.size();
    }

    private long sum(List<String> areas, String number) {
        return areas.stream().mapToLong(area -> count(area, number)).sum();
    }

    /** Returns the numbers that areas have in common, or else those that they have if shorter periods are added up. */
    private List<String> common(String whole, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        all.add(whole);
        List<String> direct = counts.common(all);
        return direct.isEmpty() ? sums.common(all) : direct;
    }

    private long count(String area, String number) {
        return sums.of(area).getOrDefault(number, 0L);
    }

    /** Returns some areas whose counts make those of another, where that is hardly by chance. */
    private @Nullable List<String> some(String whole) {
        List<String> others = counts.areas().stream()
                .filter(area -> !area.equals(whole) && codes.canBeIn(area, whole))
                .filter(area -> !common(whole, List.of(area)).isEmpty())
                .sorted(Comparator.comparingLong((String area) -> -counts.sum(area))
                        .thenComparing(area -> area))
                .toList();
        List<String> numbers = common(whole, others);
        boolean grouped = numbers.stream().anyMatch(number -> number.startsWith("group"));
        double bits = numbers.stream()
                .filter(number -> !grouped || number.startsWith("group"))
                .mapToDouble(number -> StrictMath.log(1.0 + count(whole, number)) / StrictMath.log(2))
                .sum();
        if (others.isEmpty() || bits < others.size() + SURE) {
            return null;
        }
        long[] left = numbers.stream().mapToLong(number -> count(whole, number)).toArray();
        SortedMap<String, long[]> areas = new TreeMap<>();
        others.forEach(area -> areas.put(
                area, numbers.stream().mapToLong(number -> count(area, number)).toArray()));
        return new AreaSearch(areas, others).making(left, 0);
    }
}
