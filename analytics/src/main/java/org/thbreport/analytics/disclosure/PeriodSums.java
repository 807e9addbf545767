package org.thbreport.analytics.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Ties the count of a longer period to those of the shorter ones that make it, wherever they stand: in another table, in an earlier
 * release, or with others. Who has both subtracts one from the other.
 */
final class PeriodSums {

    /** A count may stand in several tables; not all of their combinations are tried. */
    private static final int MOST_TRIES = 10_000;

    private final CellSystemBuilder builder;
    private final SortedMap<String, SortedMap<ReferencePeriod, List<String>>> series = new TreeMap<>();
    private int tries;

    private final Breakdowns breakdowns;

    private PeriodSums(CellSystemBuilder builder) {
        this.builder = builder;
        this.breakdowns = new Breakdowns(builder.names());
    }

    /** Adds the relations between the counts that a system has so far. */
    static void tie(CellSystemBuilder builder) {
        PeriodSums sums = new PeriodSums(builder);
        builder.names().forEach(sums::sort);
        sums.series.values().forEach(sums::tie);
    }

    /** Counts that a release replaced, and those that nobody prints and that were named after others, have relations of their own. */
    private void sort(String name) {
        CellName.parse(name)
                .ifPresent(cell -> ReferencePeriod.parse(cell.period())
                        .ifPresent(period -> series.computeIfAbsent(
                                        cell.persons() + "|" + cell.area() + "|" + cell.number() + "|"
                                                + breakdowns.first(cell),
                                        key -> new TreeMap<>())
                                .computeIfAbsent(period, key -> new ArrayList<>())
                                .add(name)));
    }

    private void tie(SortedMap<ReferencePeriod, List<String>> periods) {
        for (Map.Entry<ReferencePeriod, List<String>> whole : periods.entrySet()) {
            periods.keySet().stream()
                    .map(ReferencePeriod::months)
                    .filter(months -> months < whole.getKey().months())
                    .distinct()
                    .sorted()
                    .map(months -> parts(periods, whole.getKey(), months))
                    .forEach(parts -> {
                        if (parts != null) {
                            tie(whole.getValue(), parts);
                        }
                    });
        }
    }

    /** Returns the counts of the parts of a period that have a length; null if one is missing. */
    static @Nullable List<List<String>> parts(
            SortedMap<ReferencePeriod, List<String>> periods, ReferencePeriod whole, int months) {
        if (whole.months() % months != 0) {
            return null;
        }
        Map<YearMonth, List<String>> starts = new TreeMap<>();
        periods.forEach((period, names) -> {
            if (period.months() == months) {
                starts.put(period.first(), names);
            }
        });
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < whole.months(); from += months) {
            List<String> names = starts.get(whole.first().plusMonths(from));
            if (names == null) {
                return null;
            }
            parts.add(names);
        }
        return parts;
    }

    private void tie(List<String> wholes, List<List<String>> parts) {
        for (String whole : wholes) {
            tries = 0;
            List<String> making = making(builder.value(whole), parts, 0);
            if (making != null) {
                builder.sum(whole, making);
            } else {
                gap(whole, parts.stream().map(names -> beside(whole, names)).toList());
            }
        }
    }

    /** Returns the parts that make a whole, of counts that are there more than once those that fit; null if none do. */
    private @Nullable List<String> making(long left, List<List<String>> parts, int from) {
        if (from == parts.size()) {
            return left == 0 ? new ArrayList<>() : null;
        }
        for (String part : parts.get(from)) {
            long value = builder.value(part);
            if (value <= left && tries++ < MOST_TRIES) {
                List<String> rest = making(left - value, parts, from + 1);
                if (rest != null) {
                    rest.add(part);
                    return rest;
                }
            }
        }
        return null;
    }

    /** Returns the part that stands in the table of the whole, or else in the first. */
    private static String beside(String whole, List<String> names) {
        String table = whole.substring(0, whole.indexOf('|') + 1);
        return names.stream().filter(name -> name.startsWith(table)).findFirst().orElse(names.get(0));
    }

    /** What is left of a whole by its parts, where persons are counted again or figures were revised between: nobody prints it. */
    private void gap(String whole, List<String> parts) {
        long left =
                builder.value(whole) - parts.stream().mapToLong(builder::value).sum();
        builder.remainder(builder.free(whole + " less " + String.join(" and ", parts), Math.abs(left)), whole, parts);
        if (left < 0) {
            parts.forEach(part -> builder.atLeast(whole, part));
        }
    }
}
