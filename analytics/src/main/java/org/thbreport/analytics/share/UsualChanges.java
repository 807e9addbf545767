package org.thbreport.analytics.share;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.thbreport.analytics.panel.AreaSeries;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Chooses the changes that are worth telling, all to the last single period.
 *
 * @param between how a change is computed
 */
public record UsualChanges(ChangeBetween between) {

    /**
     * Returns the changes of a series, the one for headlines first: from all earlier periods together where the verdict is a
     * jump or drop, else from the first period of the latest segment; then from the period before the last; then from the
     * latest pooled period of the file that ends before the last period begins.
     *
     * @param trend the trend of the series; empty where no single period has a share
     */
    public List<Change> of(AreaSeries series, Optional<Trend> trend) {
        List<ReferencePeriod> segment = trend.map(Trend::periods).orElseGet(() -> lastSingle(series));
        if (segment.isEmpty()) {
            return List.of();
        }
        ReferencePeriod last = segment.get(segment.size() - 1);
        Set<ReferencePeriod> from = new LinkedHashSet<>();
        if (segment.size() > 1) {
            from.add(trend.filter(UsualChanges::isStep).isPresent() ? pooled(segment) : segment.get(0));
            from.add(segment.get(segment.size() - 2));
        }
        series.periods().stream()
                .filter(place -> isShare(place.victims()))
                .map(PanelPeriod::period)
                .filter(period -> period.isPooled() && period.lastDay().isBefore(last.firstDay()))
                .reduce((first, second) -> second)
                .ifPresent(from::add);
        return from.stream()
                .flatMap(period -> between.between(series, period, last).stream())
                .toList();
    }

    /** Returns the last single period with a share, be it approximate. */
    private static List<ReferencePeriod> lastSingle(AreaSeries series) {
        return series.periods().stream()
                .filter(place -> !place.period().isPooled() && isShare(place.victims()))
                .reduce((first, second) -> second)
                .map(place -> List.of(place.period()))
                .orElse(List.of());
    }

    private static boolean isStep(Trend trend) {
        VerdictId replaced = trend.verdict().replaced();
        VerdictId id = replaced == null ? trend.verdict().id() : replaced;
        return id == VerdictId.JUMP || id == VerdictId.DROP;
    }

    /** Returns the pooled period from the first to the one before the last. */
    private static ReferencePeriod pooled(List<ReferencePeriod> segment) {
        ReferencePeriod first = segment.get(0);
        ReferencePeriod end = segment.get(segment.size() - 2);
        int months = (int) ChronoUnit.MONTHS.between(first.first(), end.first()) + end.months();
        return new ReferencePeriod(first.first(), months, first.unitMonths());
    }

    private static boolean isShare(VictimCounts victims) {
        return victims.isPresent() || victims.published() != null;
    }
}
