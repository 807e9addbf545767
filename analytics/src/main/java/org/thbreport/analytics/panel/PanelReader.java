package org.thbreport.analytics.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** Lays out a dataset by area, period and group. */
public final class PanelReader {

    /** More than all people who ever lived: a larger number counts nobody, and sums of such lose digits. */
    private static final double LARGEST = 1e12;

    private final CountryRegister register;
    private final AreaMapping areas;
    private final Dataset dataset;
    private final Location location;
    private final List<Issue> issues = new ArrayList<>();
    private boolean isAdditive = true;

    private PanelReader(CountryRegister register, Dataset dataset, Location location) {
        this.register = register;
        this.areas = new AreaMapping(register);
        this.dataset = dataset;
        this.location = location;
    }

    /**
     * Lays out a dataset.
     *
     * @param register the countries and groups
     * @param dataset the observations
     * @param mapping which dimensions and codes make the groups
     * @param location the file, for messages
     */
    public static PanelReading read(
            CountryRegister register, Dataset dataset, GroupMapping mapping, Location location) {
        PanelReader reader = new PanelReader(register, dataset, location);
        Panel panel = reader.panel(mapping);
        boolean usable = reader.issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
        return new PanelReading(usable ? panel : null, reader.issues);
    }

    private @Nullable Panel panel(GroupMapping asked) {
        PanelShape shape = PanelShape.find(dataset, asked, location, issues);
        if (shape == null) {
            return null;
        }
        GroupMapping mapping = EarlierGroups.mapping(dataset.dimensions().get(shape.group()), asked);
        PanelGroups groups = PanelGroups.find(
                dataset.dimensions().get(shape.group()), mapping, isPercentagesAlone(shape), location, issues);
        if (groups == null) {
            return null;
        }
        List<Optional<ReferencePeriod>> periods = periods(shape, mapping.place("period", location));
        List<Area> places = places(shape);
        CellBuilder[][] cells = new CellBuilder[places.size()]
                [dataset.dimensions().get(shape.period()).codes().size()];
        EarlierGroups earlier = EarlierGroups.of(dataset, shape, mapping);
        boolean whole = true;
        for (int row = 0; row < dataset.size(); row++) {
            if (!shape.takes(dataset, row) || earlier.isReplaced(row)) {
                continue;
            }
            int area = dataset.codeIndex(shape.area(), row);
            int period = dataset.codeIndex(shape.period(), row);
            if (cells[area][period] == null) {
                cells[area][period] = new CellBuilder(dataset.dimensions().get(shape.group()), groups);
            }
            UnitKind kind = shape.kind(dataset, row);
            if (dataset.value(row) instanceof ObservationValue.Reported reported) {
                whole &= kind == UnitKind.PERCENTAGE || reported.value() == Math.rint(reported.value());
                double largest = kind == UnitKind.PERCENTAGE ? 100 : LARGEST;
                if (reported.value() < 0 || reported.value() > largest) {
                    issues.add(PanelRule.BOUNDS.issue(
                            at(row),
                            "area " + places.get(area).key()
                                    + (kind == UnitKind.PERCENTAGE ? " has the percentage " : " has the number ")
                                    + BigDecimal.valueOf(reported.value())
                                            .stripTrailingZeros()
                                            .toPlainString(),
                            (kind == UnitKind.PERCENTAGE ? "a percentage" : "a number") + " from 0"
                                    + (reported.value() < 0
                                            ? ""
                                            : " to "
                                                    + BigDecimal.valueOf(largest)
                                                            .toBigInteger())));
                    return null;
                }
            }
            if (!cells[area][period].add(dataset, row, earlier.group(row), kind)) {
                issues.add(PanelRule.TWICE.issue(
                        at(row),
                        "area " + places.get(area).key() + " has two values for one group in "
                                + dataset.dimensions()
                                        .get(shape.period())
                                        .codes()
                                        .get(period),
                        "one value for each area, period and group"));
                return null;
            }
        }
        breaks(earlier, cells, periods);
        earlier.report(groups, location, issues);
        reportUnits(shape);
        Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> laidOut =
                finish(places, periods, cells, !groups.total().isEmpty());
        boolean persons = isPersons(shape);
        PanelSums sums = new PanelSums(register, laidOut, isAdditive);
        GroupCodes codes = groups.codes(dataset.dimensions().get(shape.group()));
        return new Panel(sums.cells(), sums.members(), codes, persons, whole);
    }

    /** Returns the line of the file on which a row stands, where that is known and the place is the file itself. */
    private Location at(int row) {
        int line = dataset.line(row);
        return location.line() > 0 || line == 0 ? location : new Location(location.file(), line, 0);
    }

    private static void breaks(
            EarlierGroups earlier, @Nullable CellBuilder[][] cells, List<Optional<ReferencePeriod>> periods) {
        List<Integer> inOrder = IntStream.range(0, periods.size())
                .filter(i -> periods.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparing(i -> periods.get(i).orElseThrow()))
                .toList();
        for (int area = 0; area < cells.length; area++) {
            CellBuilder[] ofArea = cells[area];
            earlier.breaks(area, inOrder).stream().forEach(period -> ofArea[period].breakHere());
        }
    }

    /** Says of which units no sum can be made, over areas or at all. */
    private void reportUnits(PanelShape shape) {
        Map<UnitKind, Integer> rows = new EnumMap<>(UnitKind.class);
        for (int row = 0; row < dataset.size(); row++) {
            if (shape.takes(dataset, row)) {
                rows.putIfAbsent(shape.kind(dataset, row), row);
            }
        }
        rows.forEach((kind, row) -> {
            if (!kind.addsOverAreas() && kind != UnitKind.PERCENTAGE) {
                String unit = dataset.dimensions().get(shape.unit()).codes().get(dataset.codeIndex(shape.unit(), row));
                issues.add(PanelRule.NOT_ADDED.issue(
                        location,
                        "values in unit " + unit
                                + (kind.addsWithinAreas()
                                        ? " of several countries cannot be added: there is no TOTAL"
                                        : " cannot be added: there are no shares and no TOTAL"),
                        "numbers of persons, or a filter on their unit"));
            }
        });
    }

    private Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> finish(
            List<Area> places, List<Optional<ReferencePeriod>> periods, CellBuilder[][] cells, boolean totals) {
        Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> panel = new TreeMap<>(areas.order());
        for (int area = 0; area < cells.length; area++) {
            for (int period = 0; period < cells[area].length; period++) {
                if (cells[area][period] != null && periods.get(period).isPresent()) {
                    ReferencePeriod time = periods.get(period).get();
                    panel.computeIfAbsent(places.get(area), key -> new TreeMap<>())
                            .put(time, place(places.get(area), time, cells[area][period].counts(totals)));
                }
            }
        }
        return panel;
    }

    private static PanelPeriod place(Area area, ReferencePeriod period, VictimCounts victims) {
        return new PanelPeriod(area.key(), period, victims, List.of(area.key()), List.of(), List.of());
    }

    /** Reads the periods; one that no value passing the filters stands in may be of any kind, and is left out. */
    private List<Optional<ReferencePeriod>> periods(PanelShape shape, Location place) {
        Dimension dimension = dataset.dimensions().get(shape.period());
        int[] firstRows = new int[dimension.codes().size()];
        Arrays.fill(firstRows, -1);
        for (int row = dataset.size() - 1; row >= 0; row--) {
            if (shape.takes(dataset, row) && dataset.value(row) instanceof ObservationValue.Reported) {
                firstRows[dataset.codeIndex(shape.period(), row)] = row;
            }
        }
        boolean anyUsed = Arrays.stream(firstRows).anyMatch(row -> row >= 0);
        Set<Integer> units = new TreeSet<>();
        List<Optional<ReferencePeriod>> periods = new ArrayList<>();
        for (int i = 0; i < firstRows.length; i++) {
            String code = dimension.codes().get(i);
            Optional<ReferencePeriod> period = ReferencePeriod.parse(code);
            boolean used = firstRows[i] >= 0 || !anyUsed;
            if (used) {
                period.ifPresent(found -> units.add(found.unitMonths()));
            }
            if (period.isEmpty() && used) {
                Location where = firstRows[i] < 0 || !place.equals(location) ? place : at(firstRows[i]);
                issues.add(PanelRule.PERIOD.issue(
                        where, UnreadPeriod.describe(code), "2022, 2022-S1, 2022-Q3, 2022-07 or 2019/2021"));
            }
            periods.add(period);
        }
        for (int i = 0; i < firstRows.length; i++) {
            boolean other = periods.get(i)
                    .filter(period -> !units.contains(period.unitMonths()))
                    .isPresent();
            if (other) {
                periods.set(i, Optional.empty());
            }
        }
        if (units.size() > 1) {
            issues.add(PanelRule.PERIOD.issue(
                    place,
                    "periods of " + units.stream().map(String::valueOf).toList() + " months stand together",
                    "single periods of one length, or a filter"));
        }
        return periods;
    }

    private List<Area> places(PanelShape shape) {
        Dimension dimension = dataset.dimensions().get(shape.area());
        List<Area> places = new ArrayList<>();
        Set<String> unmapped = new LinkedHashSet<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            Area area = areas.of(dimension.codes().get(i), dimension.labels().get(i));
            if (places.stream().anyMatch(other -> other.key().equals(area.key()))) {
                issues.add(PanelRule.TWICE.issue(
                        location,
                        "area " + area.key() + " stands in the file under two codes",
                        "one code for each country"));
            }
            if (area.kind() == AreaKind.OTHER) {
                unmapped.add(area.key());
            }
            places.add(area);
        }
        for (String key : unmapped) {
            issues.add(PanelRule.AREA.issue(
                    location, "area " + key + " is no country or group that is known", "a code such as LV"));
        }
        return places;
    }

    private boolean isPercentagesAlone(PanelShape shape) {
        return shape.unit() >= 0
                && dataset.dimensions().get(shape.unit()).codes().stream()
                        .allMatch(code -> dataset.unitKind(code) == UnitKind.PERCENTAGE);
    }

    private boolean isPersons(PanelShape shape) {
        boolean persons = true;
        for (int row = 0; row < dataset.size(); row++) {
            if (shape.takes(dataset, row)) {
                UnitKind kind = shape.kind(dataset, row);
                persons &= kind == UnitKind.PERSONS || kind == UnitKind.PERCENTAGE;
                isAdditive &= kind.addsOverAreas() || kind == UnitKind.PERCENTAGE;
            }
        }
        return persons;
    }
}
