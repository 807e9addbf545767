package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The filters of a mapping on a dataset.
 *
 * @param codes for each dimension the index of the one code to take, or -1 for all
 */
record PanelFilters(int[] codes) {

    /** Finds the codes of the filters, or adds the errors that stand against them. */
    static PanelFilters find(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        int[] codes = new int[dataset.dimensions().size()];
        Arrays.fill(codes, -1);
        for (Map.Entry<String, String> filter : new TreeMap<>(mapping.filters()).entrySet()) {
            Location place = mapping.place("filters." + filter.getKey(), location);
            OptionalInt found = dataset.dimension(filter.getKey());
            if (found.isEmpty()) {
                issues.add(PanelRule.CODE_GIVEN.issue(
                        place,
                        "no dimension " + filter.getKey() + " to filter",
                        "the file has " + String.join(", ", PanelShape.ids(dataset))));
                continue;
            }
            Dimension dimension = dataset.dimensions().get(found.getAsInt());
            List<Integer> matches = PanelCodes.matches(dimension, filter.getValue());
            if (matches.size() == 1) {
                codes[found.getAsInt()] = matches.get(0);
            } else {
                issues.add(PanelRule.CODE_GIVEN.issue(
                        place, notOne(dimension, filter.getValue(), matches), expected(dimension, matches)));
            }
        }
        return new PanelFilters(codes);
    }

    /** Returns what is wrong with a text that names no code, or several. */
    static String notOne(Dimension dimension, String text, List<Integer> matches) {
        return matches.isEmpty()
                ? text + " does not occur in dimension " + dimension.id()
                : text + " is the label of several codes of dimension " + dimension.id();
    }

    /** Returns what could stand in the place of a text that names no code, or several. */
    static String expected(Dimension dimension, List<Integer> matches) {
        return matches.isEmpty()
                ? "it has " + PanelCodes.listed(dimension)
                : "one of " + PanelCodes.listed(dimension, matches);
    }

    /** Returns for each dimension the codes of the observations that pass all filters. */
    List<BitSet> present(Dataset dataset) {
        return present(dataset, -1);
    }

    /** Returns the codes of the observations that pass all filters but that of one dimension. */
    private List<BitSet> present(Dataset dataset, int without) {
        List<BitSet> present = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            present.add(new BitSet());
        }
        for (int row = 0; row < dataset.size(); row++) {
            if (passes(dataset, row, without)) {
                for (int i = 0; i < codes.length; i++) {
                    present.get(i).set(dataset.codeIndex(i, row));
                }
            }
        }
        return present;
    }

    private boolean passes(Dataset dataset, int row, int without) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= 0 && i != without && dataset.codeIndex(i, row) != codes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds an error, at each filter that could be changed, if no observation passes all of them. */
    boolean requireAny(Dataset dataset, GroupMapping mapping, Location location, List<Issue> issues) {
        if (Arrays.stream(codes).allMatch(code -> code < 0)
                || dataset.size() == 0
                || !present(dataset).get(0).isEmpty()) {
            return true;
        }
        for (Map.Entry<String, String> filter : new TreeMap<>(mapping.filters()).entrySet()) {
            int place = dataset.dimension(filter.getKey()).orElseThrow();
            Dimension dimension = dataset.dimensions().get(place);
            List<Integer> left =
                    present(dataset, place).get(place).stream().boxed().toList();
            if (!left.isEmpty()) {
                issues.add(nothingLeft(
                        mapping.place("filters." + filter.getKey(), location),
                        "dimension " + dimension.id() + " has only " + PanelCodes.listed(dimension, left)
                                + " where the other filters hold"));
                return false;
            }
        }
        issues.add(nothingLeft(mapping.place("filters", location), "filters that hold together"));
        return false;
    }

    private static Issue nothingLeft(Location location, String expected) {
        return PanelRule.NOTHING_LEFT.issue(location, "no observation passes all filters together", expected);
    }
}
