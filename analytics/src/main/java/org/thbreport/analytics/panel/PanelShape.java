package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Which dimension of a dataset holds what.
 *
 * @param area place of the dimension of areas
 * @param period place of the dimension of periods
 * @param group place of the dimension of groups
 * @param unit place of the dimension of units, or -1
 * @param filters for each dimension the index of the one code to take, or -1 for all
 */
record PanelShape(int area, int period, int group, int unit, int[] filters) {

    private static final List<String> AREAS = List.of("geo", "area", "ref_area");
    private static final List<String> PERIODS = List.of("time_period", "time", "period");
    private static final List<String> GROUPS = List.of("citizenship", "citizen");
    private static final List<String> UNITS = List.of("unit");

    /** Units that may stand together: numbers of persons and percentages of them. */
    static final List<String> NUMBERS = List.of("NR", "PER", "Number");

    static final List<String> PERCENTAGES = List.of("PC", "Percentage");

    /** Finds the shape, or adds the errors that stand against it. */
    static @Nullable PanelShape find(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        int before = issues.size();
        int area = find(dataset, mapping.areaDimension(), AREAS, OptionalInt.empty(), "areas", location, issues);
        int period =
                find(dataset, mapping.periodDimension(), PERIODS, OptionalInt.empty(), "periods", location, issues);
        int group =
                find(dataset, mapping.groupDimension(), GROUPS, holdsAll(dataset, mapping), "groups", location, issues);
        if (issues.size() > before) {
            return null;
        }
        int unit = UNITS.stream()
                .flatMapToInt(id -> dataset.dimension(id).stream())
                .findFirst()
                .orElse(-1);
        PanelShape shape = new PanelShape(area, period, group, unit, filters(dataset, mapping, location, issues));
        shape.requireOneValue(dataset, location, issues);
        return issues.size() > before ? null : shape;
    }

    private static int find(
            Dataset dataset,
            @Nullable String given,
            List<String> usual,
            OptionalInt fallback,
            String what,
            Location location,
            List<Issue> issues) {
        List<String> candidates = given == null ? usual : List.of(given);
        OptionalInt found = candidates.stream()
                .flatMapToInt(id -> dataset.dimension(id).stream())
                .findFirst();
        if (found.isEmpty() && given == null) {
            found = fallback;
        }
        if (found.isEmpty()) {
            issues.add(PanelRule.DIMENSION.issue(
                    location,
                    "no dimension of " + what + " called " + String.join(" or ", candidates),
                    "the file has " + String.join(", ", ids(dataset))));
        }
        return found.orElse(-1);
    }

    /** Returns the one dimension that holds all codes named. */
    private static OptionalInt holdsAll(Dataset dataset, GroupMapping mapping) {
        List<String> codes = Stream.of(mapping.interest(), mapping.rest())
                .flatMap(List::stream)
                .toList();
        int[] places = IntStream.range(0, dataset.dimensions().size())
                .filter(i -> codes.stream()
                        .allMatch(code -> indexOf(dataset.dimensions().get(i), code) >= 0))
                .toArray();
        return places.length == 1 && !codes.isEmpty() ? OptionalInt.of(places[0]) : OptionalInt.empty();
    }

    private static int[] filters(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        int[] filters = new int[dataset.dimensions().size()];
        java.util.Arrays.fill(filters, -1);
        for (Map.Entry<String, String> filter : new java.util.TreeMap<>(mapping.filters()).entrySet()) {
            OptionalInt place = dataset.dimension(filter.getKey());
            if (place.isEmpty()) {
                issues.add(PanelRule.CODE_GIVEN.issue(
                        location,
                        "no dimension " + filter.getKey() + " to filter",
                        "the file has " + String.join(", ", ids(dataset))));
                continue;
            }
            Dimension dimension = dataset.dimensions().get(place.getAsInt());
            int code = indexOf(dimension, filter.getValue());
            if (code < 0) {
                issues.add(PanelRule.CODE_GIVEN.issue(
                        location,
                        filter.getValue() + " does not occur in dimension " + dimension.id(),
                        "it has " + listed(dimension.codes())));
            }
            filters[place.getAsInt()] = code;
        }
        return filters;
    }

    private void requireOneValue(Dataset dataset, Location location, List<Issue> issues) {
        for (int i = 0; i < filters.length; i++) {
            Dimension dimension = dataset.dimensions().get(i);
            if (i == area
                    || i == period
                    || i == group
                    || filters[i] >= 0
                    || dimension.codes().size() < 2) {
                continue;
            }
            if (i == unit && dimension.codes().stream().allMatch(PanelShape::isNumberOrPercentage)) {
                continue;
            }
            issues.add(PanelRule.SEVERAL_VALUES.issue(
                    location,
                    "dimension " + dimension.id() + " has several values",
                    "a filter on one of " + listed(dimension.codes())));
        }
    }

    private static boolean isNumberOrPercentage(String unit) {
        return NUMBERS.contains(unit) || PERCENTAGES.contains(unit);
    }

    /** Returns whether a row passes the filters. */
    boolean takes(Dataset dataset, int row) {
        for (int i = 0; i < filters.length; i++) {
            if (filters[i] >= 0 && dataset.codeIndex(i, row) != filters[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of a code or label, the code first; -1 where neither occurs. */
    static int indexOf(Dimension dimension, String codeOrLabel) {
        int code = dimension.codes().indexOf(codeOrLabel);
        return code >= 0 ? code : dimension.labels().indexOf(codeOrLabel);
    }

    /** Returns codes as a message lists them: at most 40. */
    static String listed(List<String> codes) {
        List<String> shown = new ArrayList<>(codes.subList(0, Math.min(40, codes.size())));
        return String.join(", ", shown) + (codes.size() > 40 ? " and others" : "");
    }

    private static List<String> ids(Dataset dataset) {
        return dataset.dimensions().stream().map(Dimension::id).toList();
    }
}
