package org.thbreport.analytics.panel;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.UnitKind;
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
    private static final List<String> UNITS = List.of("unit", "unit_measure");

    /** Finds the shape, or adds the errors that stand against it. */
    static @Nullable PanelShape find(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        int before = issues.size();
        Location areas = mapping.place("area", location);
        Location periods = mapping.place("period", location);
        Location groups = mapping.place("group", location);
        int area = find(
                dataset,
                mapping.areaDimension(),
                named(dataset, DimensionRole.AREA, AREAS),
                OptionalInt.empty(),
                "areas",
                areas,
                issues);
        int period = find(
                dataset,
                mapping.periodDimension(),
                named(dataset, DimensionRole.PERIOD, PERIODS),
                OptionalInt.empty(),
                "periods",
                periods,
                issues);
        int group =
                find(dataset, mapping.groupDimension(), GROUPS, holdsAll(dataset, mapping), "groups", groups, issues);
        if (issues.size() > before) {
            return null;
        }
        requireApart(dataset, area, period, "areas and periods", periods, issues);
        requireApart(dataset, area, group, "areas and groups", groups, issues);
        requireApart(dataset, period, group, "periods and groups", groups, issues);
        PanelFilters filters = PanelFilters.find(dataset, mapping, location, issues);
        PanelShape shape = new PanelShape(area, period, group, unit(dataset), filters.codes());
        if (issues.size() == before && filters.requireAny(dataset, mapping, location, issues)) {
            shape.requireOneValue(
                    dataset,
                    filters.present(dataset),
                    mapping.place("filters", mapping.place("mapping", location)),
                    issues);
        }
        if (shape.filters[group] >= 0 && issues.size() == before) {
            String id = dataset.dimensions().get(group).id();
            issues.add(PanelRule.TWO_ROLES.issue(
                    mapping.place("filters." + id, location),
                    "dimension " + id + " holds the groups and has a filter",
                    "codes under interest, rest, unknown and total, and no filter"));
        }
        return issues.size() > before ? null : shape;
    }

    /** Finds the shape of a dataset that has no groups, its areas in the place of them; or adds the errors that stand against it. */
    static @Nullable PanelShape ofTotals(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        int before = issues.size();
        List<String> areas = named(dataset, DimensionRole.AREA, AREAS);
        List<String> periods = named(dataset, DimensionRole.PERIOD, PERIODS);
        int area = find(dataset, null, areas, OptionalInt.empty(), "areas", location, issues);
        int period = find(dataset, null, periods, OptionalInt.empty(), "periods", location, issues);
        if (issues.size() > before) {
            return null;
        }
        PanelFilters filters = PanelFilters.find(dataset, mapping, location, issues);
        PanelShape shape = new PanelShape(area, period, area, unit(dataset), filters.codes());
        if (issues.size() == before && filters.requireAny(dataset, mapping, location, issues)) {
            shape.requireOneValue(dataset, filters.present(dataset), location, issues);
        }
        return issues.size() > before ? null : shape;
    }

    private static int unit(Dataset dataset) {
        return named(dataset, DimensionRole.UNIT, UNITS).stream()
                .flatMapToInt(id -> dataset.dimension(id).stream())
                .findFirst()
                .orElse(-1);
    }

    /** Returns the dimension that a file gives a role, or else the names that such a dimension usually has. */
    private static List<String> named(Dataset dataset, DimensionRole role, List<String> usual) {
        OptionalInt found = dataset.dimension(role);
        return found.isPresent()
                ? List.of(dataset.dimensions().get(found.getAsInt()).id())
                : usual;
    }

    private static void requireApart(
            Dataset dataset, int one, int other, String what, Location location, List<Issue> issues) {
        if (one == other) {
            issues.add(PanelRule.TWO_ROLES.issue(
                    location,
                    "dimension " + dataset.dimensions().get(one).id() + " cannot hold both " + what,
                    "two of " + String.join(", ", ids(dataset))));
        }
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
                        .allMatch(
                                code -> !PanelCodes.matches(dataset.dimensions().get(i), code)
                                        .isEmpty()))
                .toArray();
        return places.length == 1 && !codes.isEmpty() ? OptionalInt.of(places[0]) : OptionalInt.empty();
    }

    private void requireOneValue(Dataset dataset, List<BitSet> present, Location location, List<Issue> issues) {
        for (int i = 0; i < filters.length; i++) {
            if (i == area || i == period || i == group || filters[i] >= 0) {
                continue;
            }
            Dimension dimension = dataset.dimensions().get(i);
            List<Integer> codes = present.get(i).stream().boxed().toList();
            if (codes.size() < 2
                    || dimension.role() == DimensionRole.ATTRIBUTE
                    || i == unit && isNumberBesidePercentage(dataset, dimension, codes)) {
                continue;
            }
            issues.add(PanelRule.SEVERAL_VALUES.issue(
                    location,
                    "dimension " + dimension.id() + " has several values",
                    "a filter on one of " + PanelCodes.listed(dimension, codes)));
        }
    }

    /** Units that may stand together: a number of persons and a percentage of them. */
    private static boolean isNumberBesidePercentage(Dataset dataset, Dimension units, List<Integer> codes) {
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        for (int code : codes) {
            if (!kinds.add(dataset.unitKind(units.codes().get(code)))) {
                return false;
            }
        }
        return EnumSet.of(UnitKind.PERSONS, UnitKind.PERCENTAGE).containsAll(kinds);
    }

    /** Returns what the values of a row may be used for. */
    UnitKind kind(Dataset dataset, int row) {
        return unit < 0
                ? UnitKind.PERSONS
                : dataset.unitKind(dataset.dimensions().get(unit).codes().get(dataset.codeIndex(unit, row)));
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

    static List<String> ids(Dataset dataset) {
        return dataset.dimensions().stream().map(Dimension::id).toList();
    }
}
