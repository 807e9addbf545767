package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.StudyWords;

/**
 * The one period that the changes of a column are measured from, and the areas for which it is another.
 *
 * @param usual the period of most; null where no area has a change
 * @param others the periods of the other areas, by the key of the area
 */
record ChangeComparator(@Nullable ReferencePeriod usual, Map<String, ReferencePeriod> others) {

    ChangeComparator {
        others = new LinkedHashMap<>(others);
    }

    /** Finds the period from which most changes of some areas are measured; of several, the earliest. */
    static ChangeComparator of(CountedCells cells, List<AreaAnalysis> areas, ReferencePeriod to) {
        Map<String, ReferencePeriod> from = new LinkedHashMap<>();
        areas.forEach(area -> cells.changeFrom(area, to)
                .ifPresent(period -> from.put(area.area().key(), period)));
        Map<ReferencePeriod, Long> counted =
                from.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        ReferencePeriod usual = counted.entrySet().stream()
                .min(Comparator.comparingLong((Map.Entry<ReferencePeriod, Long> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
        from.values().removeIf(period -> period.equals(usual));
        return new ChangeComparator(usual, from);
    }

    /** Returns whether some area has a change. */
    boolean isThere() {
        return usual != null;
    }

    /** Returns the heading of the column. */
    String header(StudyWords common) {
        return usual == null
                ? ""
                : common.text(
                        "countries.change", "period", common.language().dates().within(usual));
    }

    /** Returns the sentence on the areas whose change is measured from another period; empty where there are none. */
    String exceptions(StudyWords common) {
        if (others.isEmpty()) {
            return "";
        }
        List<String> values = new ArrayList<>();
        others.forEach((area, period) -> values.add(common.text(
                "countries.change-from",
                "area",
                common.language().countries().area(area),
                "period",
                common.language().dates().period(period))));
        return common.text("countries.change-note", "values", common.listed(values));
    }
}
