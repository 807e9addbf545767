package org.thbreport.analytics.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.PopulationReference;

/** Reads inhabitants by area and year from a dataset, and holds them against the victims they are set beside. */
public final class PopulationReader {

    /** One registered victim in a hundred inhabitants: no register comes near it, a population in thousands does. */
    private static final double MOST = 0.01;

    private PopulationReader() {}

    /**
     * Reads a dataset. A dimension beside areas and periods has one value, or a filter.
     *
     * @param issues where to add what is wrong
     * @return the inhabitants, or null where an error stands against them
     */
    public static @Nullable Inhabitants read(Dataset dataset, PopulationReference reference, List<Issue> issues) {
        Location location = reference.location();
        PanelShape shape = PanelShape.ofTotals(dataset, mapping(reference), location, issues);
        if (shape == null) {
            return null;
        }
        Map<String, SortedMap<ReferencePeriod, Double>> byArea = new HashMap<>();
        for (int row = 0; row < dataset.size(); row++) {
            if (!shape.takes(dataset, row) || !(dataset.value(row) instanceof ObservationValue.Reported reported)) {
                continue;
            }
            String code = dataset.dimensions().get(shape.period()).codes().get(dataset.codeIndex(shape.period(), row));
            Optional<ReferencePeriod> period = ReferencePeriod.parse(code);
            String area =
                    Area.key(dataset.dimensions().get(shape.area()).codes().get(dataset.codeIndex(shape.area(), row)));
            if (period.isEmpty()
                    || !period.get()
                            .equals(ReferencePeriod.ofYear(
                                    period.get().firstDay().getYear()))) {
                issues.add(PanelRule.POPULATION.issue(
                        location, "the population file has the period " + code, "years, such as 2022"));
                return null;
            }
            if (shape.kind(dataset, row) != UnitKind.PERSONS || !(reported.value() > 0)) {
                issues.add(PanelRule.POPULATION.issue(
                        location,
                        "the population of " + area + " in " + code + " is no number of persons above 0",
                        "numbers of persons, such as 1862700 in unit NR"));
                return null;
            }
            Double before = byArea.computeIfAbsent(area, key -> new TreeMap<>()).put(period.get(), reported.value());
            if (before != null) {
                issues.add(PanelRule.TWICE.issue(
                        location, "the population file has two values for " + area + " in " + code, "one value"));
                return null;
            }
        }
        return new Inhabitants(byArea);
    }

    private static GroupMapping mapping(PopulationReference reference) {
        return new GroupMapping(
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                reference.filters(),
                true,
                reference.places());
    }

    /** Says which areas and years with victims have no population, and whether numbers look like thousands. */
    public static void compare(
            Panel panel, Inhabitants inhabitants, PopulationReference reference, List<Issue> issues) {
        SortedSet<String> lacking = new TreeSet<>();
        for (Area area : panel.areas()) {
            if (!panel.members(area).isEmpty() || area.kind() == AreaKind.GROUP) {
                continue;
            }
            for (PanelPeriod place : panel.periods(area).values()) {
                Optional<Double> victims = place.victims().total().found();
                Outcome<Double> people = inhabitants.personYears(List.of(area.key()), place.period());
                if (victims.isEmpty()) {
                    continue;
                }
                if (people.found().isEmpty()) {
                    lacking.add(area.key() + " " + place.period());
                } else if (victims.get() / people.found().get() > MOST) {
                    issues.add(PanelRule.POPULATION_SMALL.issue(
                            reference.location(),
                            "in " + area.key() + ", " + place.period()
                                    + ", more than one inhabitant in a hundred would be counted",
                            "numbers of persons; are these thousands?"));
                    return;
                }
            }
        }
        if (!lacking.isEmpty()) {
            issues.add(PanelRule.POPULATION_LACKING.issue(
                    reference.location(),
                    "no population for " + PanelCodes.listed(lacking) + ": no rate is told for them",
                    "a row for each area and year"));
        }
    }
}
