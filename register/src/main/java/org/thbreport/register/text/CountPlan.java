package org.thbreport.register.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.model.register.RegisterBreakdown;

/**
 * Which margins the answer holds: those asked for, and no cross of all properties, which would be the rows without their names.
 *
 * @param breakdowns by what is counted
 */
public record CountPlan(List<RegisterBreakdown> breakdowns) {
    private static final Map<String, String> COLUMNS = columns();

    /** Copies the list. */
    public CountPlan {
        breakdowns = List.copyOf(breakdowns);
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("sex", "sex_no");
        columns.put("age", "age_no");
        columns.put("citizenship-group", "grp");
        columns.put(RegisterBreakdown.OF_TODAY, "today_grp");
        columns.put("citizenship", "code");
        columns.put("outcome", "outcome_no");
        return columns;
    }

    /** Returns the properties of one value by which anything is grouped, in their order. */
    public List<String> properties() {
        List<String> used = new ArrayList<>(COLUMNS.keySet());
        used.removeIf(property ->
                breakdowns.stream().noneMatch(breakdown -> breakdown.parts().contains(property)));
        return used;
    }

    /** Returns the column that holds a property of one value. */
    static String column(String property) {
        return COLUMNS.getOrDefault(property, property);
    }

    /** Returns the properties of one value that a breakdown is grouped by. */
    public static Set<String> grouping(RegisterBreakdown breakdown) {
        Set<String> grouping = new TreeSet<>(breakdown.parts());
        grouping.retainAll(COLUMNS.keySet());
        return grouping;
    }

    /** Returns all sets of properties that the answer is grouped by; the empty one first. */
    public Set<Set<String>> sets() {
        Set<Set<String>> sets = new LinkedHashSet<>();
        sets.add(Set.of());
        breakdowns.forEach(breakdown -> sets.add(grouping(breakdown)));
        return sets;
    }

    /** Returns the sets by which a property of several values is counted, such as {@code form} or {@code form-eu}. */
    public Set<Set<String>> setsOf(String... properties) {
        Set<Set<String>> sets = new LinkedHashSet<>();
        for (RegisterBreakdown breakdown : breakdowns) {
            if (List.of(properties).contains(breakdown.parts().get(0))) {
                sets.add(grouping(breakdown));
            }
        }
        return sets;
    }

    /** Returns the number of a set in the answer: 1 for the first property, 2 for the second, 4 for the third, added. */
    public int number(Set<String> set) {
        int number = 0;
        List<String> properties = properties();
        for (int i = 0; i < properties.size(); i++) {
            if (set.contains(properties.get(i))) {
                number += 1 << i;
            }
        }
        return number;
    }
}
