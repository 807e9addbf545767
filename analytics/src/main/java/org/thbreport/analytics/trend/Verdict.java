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
 * @param replaced what would have been said if a filter, or years that hang together, had not replaced it, or null
 * @param form which of several sentences the change needs
 * @param period the period that the change is about: the first of a lasting step, the last before a turn, the one that stands out; null
 *     for changes over all periods
 * @param second the last of several periods that stand out, or the first of two steps; null where there is none
 * @param periods the periods that are judged, in the order of time
 * @param numbers the numbers used, by name; which ones each id has is listed in {@code docs/statistics.md}
 * @param areas the areas that a filter names; empty otherwise
 * @param leftOut areas that are left out of the judged sum because their own series breaks in it
 * @param filters what a change survives, in the order of the filters; empty for other verdicts
 * @param season the season of half-years, quarters or months, or null
 * @param lastPeriodUnusual whether the last period lies beyond Laney's limits
 */
public record Verdict(
        VerdictId id,
        @Nullable VerdictId replaced,
        VerdictForm form,
        @Nullable ReferencePeriod period,
        @Nullable ReferencePeriod second,
        List<ReferencePeriod> periods,
        Map<String, Double> numbers,
        List<String> areas,
        List<String> leftOut,
        List<FilterResult> filters,
        @Nullable Seasonality season,
        boolean lastPeriodUnusual) {

    /** Copies the collections and keeps their order. */
    public Verdict {
        periods = List.copyOf(periods);
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        areas = List.copyOf(areas);
        leftOut = List.copyOf(leftOut);
        filters = List.copyOf(filters);
    }

    /** Returns what the series itself says, whatever a filter made of it. */
    public VerdictId first() {
        return replaced == null ? id : replaced;
    }
}
