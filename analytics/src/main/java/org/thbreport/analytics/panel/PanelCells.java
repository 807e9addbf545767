package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** The cells of a statistics file that a mapping uses, in a form that is the same whatever format the file has. */
public final class PanelCells {

    /** Dimension of areas: a code as the file has it. */
    public static final String AREA = "area";

    /** Dimension of periods, as {@link ReferencePeriod} writes them. */
    public static final String PERIOD = "period";

    /** Dimension of groups: a code as the file has it. */
    public static final String GROUP = "group";

    /** Dimension of units: {@link #NUMBER}, {@link #PERCENTAGE}, or a code as the file has it. */
    public static final String UNIT = "unit";

    /** A number of persons. */
    public static final String NUMBER = "NR";

    /** A percentage, from 0 to 100. */
    public static final String PERCENTAGE = "PC";

    private PanelCells() {}

    /**
     * Returns the cells that a mapping uses, with one dimension each of areas, periods, groups and units, in the file's
     * order. Cells whose period cannot be read are left out.
     *
     * @param dataset the observations
     * @param mapping which dimensions and codes make the groups
     * @param location the file, for messages
     * @param issues takes what stands against the mapping
     * @return the cells; empty where an issue stands against them
     */
    public static Optional<Dataset> of(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        PanelShape shape = PanelShape.find(dataset, mapping, location, issues);
        if (shape == null) {
            return Optional.empty();
        }
        Dimension groups = dataset.dimensions().get(shape.group());
        Set<Integer> used = new HashSet<>();
        Stream.of(mapping.interest(), mapping.rest(), mapping.unknown(), mapping.total())
                .flatMap(List::stream)
                .forEach(code -> used.addAll(PanelCodes.matches(groups, code)));
        Dataset.Builder cells = Dataset.builder(dataset.id(), List.of(AREA, PERIOD, GROUP, UNIT));
        List<Optional<String>> periods = periods(dataset.dimensions().get(shape.period()));
        Dimension areas = dataset.dimensions().get(shape.area());
        for (int row = 0; row < dataset.size(); row++) {
            int group = dataset.codeIndex(shape.group(), row);
            int area = dataset.codeIndex(shape.area(), row);
            Optional<String> period = periods.get(dataset.codeIndex(shape.period(), row));
            if (shape.takes(dataset, row) && used.contains(group) && period.isPresent()) {
                String unit = unit(dataset, shape, row);
                cells.add(
                        List.of(
                                areas.codes().get(area),
                                period.get(),
                                groups.codes().get(group),
                                unit),
                        List.of(
                                areas.labels().get(area),
                                period.get(),
                                groups.labels().get(group),
                                unit),
                        dataset.value(row),
                        dataset.status(row),
                        dataset.precision(row));
            }
        }
        return Optional.of(cells.build());
    }

    private static List<Optional<String>> periods(Dimension dimension) {
        List<Optional<String>> periods = new ArrayList<>();
        for (String code : dimension.codes()) {
            periods.add(ReferencePeriod.parse(code).map(ReferencePeriod::toString));
        }
        return periods;
    }

    private static String unit(Dataset dataset, PanelShape shape, int row) {
        return switch (shape.kind(dataset, row)) {
            case PERSONS -> NUMBER;
            case PERCENTAGE -> PERCENTAGE;
            default -> dataset.dimensions().get(shape.unit()).codes().get(dataset.codeIndex(shape.unit(), row));
        };
    }
}
