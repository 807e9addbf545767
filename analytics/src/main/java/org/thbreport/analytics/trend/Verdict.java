package org.thbreport.analytics.trend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.ReferencePeriod;

/**
 * What can be said about the trend of a series, with the numbers that it rests on.
 *
 * @param id what can be said
 * @param replaced what would have been said if a filter had not replaced it, or null
 * @param periods the periods that are judged, in the order of time
 * @param numbers the numbers used, by name; which ones each id has is listed in {@code docs/statistics.md}
 * @param areas the areas that a filter names; empty otherwise
 * @param filters what a rise, fall, jump or drop survives, in the order of the filters; empty for other verdicts
 * @param lastPeriodUnusual whether the last period lies beyond Laney's limits
 */
public record Verdict(
        VerdictId id,
        @Nullable VerdictId replaced,
        List<ReferencePeriod> periods,
        Map<String, Double> numbers,
        List<String> areas,
        List<FilterResult> filters,
        boolean lastPeriodUnusual) {

    /** Copies the collections and keeps their order. */
    public Verdict {
        periods = List.copyOf(periods);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        areas = List.copyOf(areas);
        filters = List.copyOf(filters);
    }
}
