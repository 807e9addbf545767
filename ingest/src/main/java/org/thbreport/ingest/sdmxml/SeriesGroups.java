package org.thbreport.ingest.sdmxml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitMultiplier;

/**
 * Groups of series of a data set: what the attributes of a group say holds for all series that have the part of a key which the group
 * states. A unit of measure that the series state too is a part of the key.
 */
final class SeriesGroups {

    private static final int MOST = 100_000;
    private static final String BETWEEN = "\n";
    private static final String ABSENT = "\0";

    /** For each set of names, in their order, the groups by their codes. */
    private final Map<String, Map<String, List<Group>>> groups = new LinkedHashMap<>();

    /** Groups that no series was looked up in yet: which names are of dimensions, the first series behind them tells. */
    private final List<Group> fresh = new ArrayList<>();

    private int count;

    /** A group, and whether series belong to it. */
    static final class Group {
        private final Map<String, String> key;
        private final Map<String, String> attributes;
        private final int line;
        private final boolean late;
        private boolean used;

        private Group(Map<String, String> key, Map<String, String> attributes, int line, boolean late) {
            this.key = key;
            this.attributes = attributes;
            this.line = line;
            this.late = late;
        }

        /** Returns its attributes by their names. */
        Map<String, String> attributes() {
            return attributes;
        }

        int line() {
            return line;
        }

        /** Returns whether series stood before it to which it may belong. */
        boolean isLate() {
            return late;
        }

        /** Says that it belongs to no series behind it; what it says could not be taken. */
        void report(IssueLog log) {
            boolean multiplied = attributes.entrySet().stream()
                    .anyMatch(
                            each -> UnitMultiplier.isName(each.getKey()) && MultiplierLevels.isOther(each.getValue()));
            log.add(
                    multiplied ? StatisticsRule.MULTIPLIER : StatisticsRule.STRUCTURE,
                    line,
                    0,
                    "the group of series with " + String.join(", ", attributes.keySet()) + " has no series behind it",
                    "expected groups before their series");
        }

        private boolean hasOtherUnit(Map<String, String> key) {
            return attributes.entrySet().stream()
                    .filter(attribute -> KnownDimension.UNIT.is(attribute.getKey()))
                    .anyMatch(unit -> !unit.getValue().equals(key.getOrDefault(unit.getKey(), unit.getValue())));
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Forgets all groups. */
    void clear() {
        groups.clear();
        fresh.clear();
        count = 0;
    }

    /**
     * Adds a group.
     *
     * @param key the part of a key that it states
     * @param attributes what holds for its series
     * @param late whether series stood before it
     * @return false if there are too many groups
     */
    boolean add(Map<String, String> key, Map<String, String> attributes, int line, boolean late) {
        if (count == MOST) {
            return false;
        }
        count++;
        fresh.add(new Group(new TreeMap<>(key), new LinkedHashMap<>(attributes), line, late));
        return true;
    }

    /** Sorts the groups in; a name that is no usual one of a dimension, and that the series lacks, is that of an attribute. */
    private void sortIn(Map<String, String> key, Consumer<String> unread) {
        for (Group group : fresh) {
            group.key.keySet().removeIf(name -> {
                boolean attribute = !key.containsKey(name) && !KnownDimension.isName(name);
                if (attribute) {
                    unread.accept(name);
                }
                return attribute;
            });
            groups.computeIfAbsent(String.join(BETWEEN, group.key.keySet()), names -> new HashMap<>())
                    .computeIfAbsent(String.join(BETWEEN, group.key.values()), codes -> new ArrayList<>())
                    .add(group);
        }
        fresh.clear();
    }

    /**
     * Returns the groups of a series, or of an observation that is in none.
     *
     * @param unread takes the names of attributes in groups that are not read
     */
    List<Group> of(Map<String, String> key, Consumer<String> unread) {
        sortIn(key, unread);
        List<Group> found = new ArrayList<>();
        groups.forEach((names, byCodes) -> {
            String codes = names.isEmpty()
                    ? ""
                    : String.join(
                            BETWEEN,
                            Arrays.stream(names.split(BETWEEN))
                                    .map(name -> key.getOrDefault(name, ABSENT))
                                    .toList());
            for (Group group : byCodes.getOrDefault(codes, List.of())) {
                if (!group.hasOtherUnit(key)) {
                    group.used = true;
                    found.add(group);
                }
            }
        });
        return found;
    }

    /** Returns the groups that no series belongs to, in the order of the file. */
    List<Group> unused() {
        TreeMap<Integer, List<Group>> unused = new TreeMap<>();
        fresh.forEach(group ->
                unused.computeIfAbsent(group.line, line -> new ArrayList<>()).add(group));
        groups.values()
                .forEach(byCodes -> byCodes.values()
                        .forEach(each -> each.stream()
                                .filter(group -> !group.used)
                                .forEach(group -> unused.computeIfAbsent(group.line, line -> new ArrayList<>())
                                        .add(group))));
        return unused.values().stream().flatMap(List::stream).toList();
    }
}
