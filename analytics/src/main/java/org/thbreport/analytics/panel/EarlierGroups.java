package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thbreport.model.data.CitizenshipGroup;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Codes of groups of citizenship before the United Kingdom left the Union, which form one series with those of today, and codes
 * that stand for nothing in a mapping. Where a user gave the codes, nothing is joined.
 */
final class EarlierGroups {

    private static final int MOST_LISTED = 12;

    private final Dataset dataset;
    private final PanelShape shape;
    private final Map<Integer, Integer> laterByEarlier = new HashMap<>();
    private final BitSet[] later;
    private final BitSet[] before;
    private final BitSet[] joined;

    private EarlierGroups(Dataset dataset, PanelShape shape, boolean join) {
        this.dataset = dataset;
        this.shape = shape;
        int areas = dataset.dimensions().get(shape.area()).codes().size();
        this.later = new BitSet[areas];
        this.before = new BitSet[areas];
        this.joined = new BitSet[areas];
        for (int i = 0; i < areas; i++) {
            later[i] = new BitSet();
            before[i] = new BitSet();
            joined[i] = new BitSet();
        }
        if (join) {
            find();
        }
    }

    /** Returns the mapping with the codes of a file that has those before 2020 alone. */
    static GroupMapping mapping(Dimension groups, GroupMapping mapping) {
        if (mapping.given()) {
            return mapping;
        }
        return new GroupMapping(
                mapping.areaDimension(),
                mapping.periodDimension(),
                mapping.groupDimension(),
                present(groups, mapping.interest()),
                present(groups, mapping.rest()),
                mapping.unknown(),
                mapping.total(),
                mapping.filters(),
                false,
                mapping.places());
    }

    private static List<String> present(Dimension groups, List<String> codes) {
        return codes.stream()
                .map(code -> {
                    String earlier = CitizenshipGroup.earlier(code).orElse(code);
                    boolean absent = PanelCodes.matches(groups, code).isEmpty();
                    return absent && !PanelCodes.matches(groups, earlier).isEmpty() ? earlier : code;
                })
                .toList();
    }

    /** Finds which cells have codes of today and which only those before. */
    static EarlierGroups of(Dataset dataset, PanelShape shape, GroupMapping mapping) {
        return new EarlierGroups(dataset, shape, !mapping.given());
    }

    private void find() {
        Dimension groups = dataset.dimensions().get(shape.group());
        for (CitizenshipGroup group : CitizenshipGroup.values()) {
            List<Integer> today = PanelCodes.matches(groups, group.code());
            List<Integer> earlier = CitizenshipGroup.earlier(group.code())
                    .map(code -> PanelCodes.matches(groups, code))
                    .orElse(List.of());
            if (today.size() == 1 && earlier.size() == 1) {
                laterByEarlier.put(earlier.get(0), today.get(0));
            }
        }
        if (laterByEarlier.isEmpty()) {
            return;
        }
        for (int row = 0; row < dataset.size(); row++) {
            if (shape.takes(dataset, row) && dataset.value(row) instanceof ObservationValue.Reported) {
                int group = dataset.codeIndex(shape.group(), row);
                BitSet[] cells =
                        laterByEarlier.containsValue(group) ? later : laterByEarlier.containsKey(group) ? before : null;
                if (cells != null) {
                    cells[dataset.codeIndex(shape.area(), row)].set(dataset.codeIndex(shape.period(), row));
                }
            }
        }
    }

    /** Returns the group that a row counts for: that of today for a code before 2020 in a cell without today's. */
    int group(int row) {
        int group = dataset.codeIndex(shape.group(), row);
        Integer today = laterByEarlier.get(group);
        int area = dataset.codeIndex(shape.area(), row);
        int period = dataset.codeIndex(shape.period(), row);
        if (today == null || later[area].get(period)) {
            return group;
        }
        joined[area].set(period);
        return today;
    }

    /** Returns whether a code of today in a cell has nothing to add, for codes before 2020 stand in its place. */
    boolean isReplaced(int row) {
        return !laterByEarlier.isEmpty()
                && laterByEarlier.containsValue(dataset.codeIndex(shape.group(), row))
                && !(dataset.value(row) instanceof ObservationValue.Reported)
                && !later[dataset.codeIndex(shape.area(), row)].get(dataset.codeIndex(shape.period(), row))
                && before[dataset.codeIndex(shape.area(), row)].get(dataset.codeIndex(shape.period(), row));
    }

    /** Returns for an area the periods in which its series changes from the codes before 2020 to those of today, or back. */
    BitSet breaks(int area, List<Integer> periodsInOrder) {
        BitSet breaks = new BitSet();
        int last = -1;
        for (int period : periodsInOrder) {
            boolean has = later[area].get(period) || joined[area].get(period);
            if (has && last >= 0 && joined[area].get(last) != joined[area].get(period)) {
                breaks.set(period);
            }
            last = has ? period : last;
        }
        return breaks;
    }

    /** Says what was joined, and which codes count for nothing in which periods. */
    void report(PanelGroups groups, Location location, List<Issue> issues) {
        Dimension dimension = dataset.dimensions().get(shape.group());
        BitSet all = new BitSet();
        for (BitSet each : joined) {
            all.or(each);
        }
        if (!all.isEmpty()) {
            List<String> earlier = laterByEarlier.keySet().stream()
                    .map(dimension.codes()::get)
                    .sorted()
                    .toList();
            issues.add(PanelRule.JOINED.issue(
                    location,
                    String.join(" and ", earlier) + " stand for the groups of today in " + periods(all),
                    "the series breaks where they end, for the United Kingdom changes its group"));
        }
        unused(groups, dimension, location, issues);
    }

    private void unused(PanelGroups groups, Dimension dimension, Location location, List<Issue> issues) {
        Map<Integer, BitSet> unused = new HashMap<>();
        BitSet used = new BitSet();
        for (int row = 0; row < dataset.size(); row++) {
            if (shape.takes(dataset, row) && dataset.value(row) instanceof ObservationValue.Reported) {
                int group = group(row);
                int period = dataset.codeIndex(shape.period(), row);
                if (groups.parts().contains(group)) {
                    used.set(period);
                } else if (!groups.total().contains(group)) {
                    unused.computeIfAbsent(group, key -> new BitSet()).set(period);
                }
            }
        }
        if (unused.isEmpty()) {
            return;
        }
        BitSet lost = new BitSet();
        unused.values().forEach(lost::or);
        lost.andNot(used);
        List<String> named = new ArrayList<>();
        unused.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_LISTED)
                .forEach(entry ->
                        named.add(dimension.codes().get(entry.getKey()) + " (" + periods(entry.getValue()) + ")"));
        String more = unused.size() > named.size() ? " and " + (unused.size() - named.size()) + " more" : "";
        String codes = String.join(", ", named) + more;
        if (lost.isEmpty()) {
            issues.add(PanelRule.UNUSED.issue(
                    location, "codes of dimension " + dimension.id() + " that are in no group: " + codes, ""));
        } else {
            issues.add(PanelRule.PERIODS_LOST.issue(
                    location,
                    "nothing is shown for " + periods(lost) + ": dimension " + dimension.id()
                            + " has only codes there that are in no group: " + codes,
                    "codes under interest, rest, unknown or total that cover these periods"));
        }
    }

    private String periods(BitSet places) {
        Dimension periods = dataset.dimensions().get(shape.period());
        Set<String> names = new TreeSet<>();
        places.stream()
                .forEach(
                        place -> names.add(ReferencePeriod.parse(periods.codes().get(place))
                                .map(ReferencePeriod::toString)
                                .orElse(periods.codes().get(place))));
        if (names.size() > MOST_LISTED) {
            List<String> sorted = List.copyOf(new TreeSet<>(names));
            return names.size() + " periods from " + sorted.get(0) + " to " + sorted.get(sorted.size() - 1);
        }
        return names.stream().collect(Collectors.joining(", "));
    }
}
