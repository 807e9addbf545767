package org.thbreport.analytics.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;

/** Lays out a dataset by area, period and group. */
public final class PanelReader {

    private final CountryRegister register;
    private final AreaMapping areas;
    private final Dataset dataset;
    private final Location location;
    private final List<Issue> issues = new ArrayList<>();

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

    private @Nullable Panel panel(GroupMapping mapping) {
        PanelShape shape = PanelShape.find(dataset, mapping, location, issues);
        if (shape == null) {
            return null;
        }
        PanelGroups groups = PanelGroups.find(
                dataset.dimensions().get(shape.group()), mapping, isPercentagesAlone(shape), location, issues);
        if (groups == null) {
            return null;
        }
        List<Optional<ReferencePeriod>> periods = periods(shape, mapping.place("period", location));
        List<Area> places = places(shape);
        CellBuilder[][] cells = new CellBuilder[places.size()]
                [dataset.dimensions().get(shape.period()).codes().size()];
        boolean whole = true;
        for (int row = 0; row < dataset.size(); row++) {
            if (!shape.takes(dataset, row)) {
                continue;
            }
            int area = dataset.codeIndex(shape.area(), row);
            int period = dataset.codeIndex(shape.period(), row);
            if (cells[area][period] == null) {
                cells[area][period] = new CellBuilder(dataset.dimensions().get(shape.group()), groups);
            }
            boolean percentage = isUnit(shape, row, PanelShape.PERCENTAGES);
            if (dataset.value(row) instanceof ObservationValue.Reported reported) {
                whole &= percentage || reported.value() == Math.rint(reported.value());
                if (reported.value() < 0) {
                    issues.add(PanelRule.NEGATIVE.issue(
                            location,
                            "area " + places.get(area).key() + " has the number "
                                    + BigDecimal.valueOf(reported.value())
                                            .stripTrailingZeros()
                                            .toPlainString(),
                            "a number from 0"));
                    return null;
                }
            }
            if (!cells[area][period].add(dataset, row, dataset.codeIndex(shape.group(), row), percentage)) {
                issues.add(PanelRule.TWICE.issue(
                        location,
                        "area " + places.get(area).key() + " has two values for one group in "
                                + dataset.dimensions()
                                        .get(shape.period())
                                        .codes()
                                        .get(period),
                        "one value for each area, period and group"));
                return null;
            }
        }
        Map<Area, SortedMap<ReferencePeriod, PanelPeriod>> laidOut =
                finish(places, periods, cells, !groups.total().isEmpty());
        PanelSums sums = new PanelSums(register, laidOut);
        GroupCodes codes = groups.codes(dataset.dimensions().get(shape.group()));
        return new Panel(sums.cells(), sums.members(), codes, isPersons(shape), whole);
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

    private List<Optional<ReferencePeriod>> periods(PanelShape shape, Location place) {
        Dimension dimension = dataset.dimensions().get(shape.period());
        Set<Integer> units = new TreeSet<>();
        List<Optional<ReferencePeriod>> periods = new ArrayList<>();
        for (String code : dimension.codes()) {
            Optional<ReferencePeriod> period = ReferencePeriod.parse(code);
            period.ifPresent(found -> units.add(found.unitMonths()));
            if (period.isEmpty()) {
                issues.add(PanelRule.PERIOD.issue(
                        place, code + " is not a period", "2022, 2022-S1, 2022-Q3, 2022-07 or 2019/2021"));
            }
            periods.add(period);
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

    private boolean isUnit(PanelShape shape, int row, List<String> units) {
        if (shape.unit() < 0) {
            return false;
        }
        Dimension dimension = dataset.dimensions().get(shape.unit());
        return units.contains(dimension.codes().get(dataset.codeIndex(shape.unit(), row)));
    }

    private boolean isPercentagesAlone(PanelShape shape) {
        return shape.unit() >= 0
                && PanelShape.PERCENTAGES.containsAll(
                        dataset.dimensions().get(shape.unit()).codes());
    }

    private boolean isPersons(PanelShape shape) {
        if (shape.unit() < 0) {
            return true;
        }
        for (int row = 0; row < dataset.size(); row++) {
            if (shape.takes(dataset, row)
                    && !isUnit(shape, row, PanelShape.NUMBERS)
                    && !isUnit(shape, row, PanelShape.PERCENTAGES)) {
                return false;
            }
        }
        return true;
    }
}
