package org.thbreport.analytics.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.analytics.share.VictimRate;
import org.thbreport.analytics.trend.AdjustedTrend;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * What the statistics say of one area.
 *
 * @param area the area
 * @param shares shares of single and pooled periods, in the order of time
 * @param changes changes: the one that the headline is about first; empty with fewer than two shares
 * @param reconciliations published shares of pooled periods against those of the single periods in them
 * @param trend the trend over single periods with counts; null where there is no such period
 * @param adjusted p of the trend, corrected for the number of countries; withheld for what is no country
 * @param rates victims per 100,000 inhabitants, in the order of time; empty where the study has no population
 * @param pooled its years taken together, where single ones have too few victims for percentages and several have enough; or null
 */
public record AreaAnalysis(
        Area area,
        List<PeriodShare> shares,
        List<Change> changes,
        List<Reconciliation> reconciliations,
        @Nullable Trend trend,
        Outcome<AdjustedTrend> adjusted,
        List<VictimRate> rates,
        @Nullable PooledYears pooled) {

    /** Copies the lists. */
    public AreaAnalysis {
        shares = List.copyOf(shares);
        changes = List.copyOf(changes);
        reconciliations = List.copyOf(reconciliations);
        rates = List.copyOf(rates);
    }

    /** Returns how precise a number is that comes from the shares of some periods: a single approximate one makes it so. */
    public Precision precision(Collection<ReferencePeriod> periods) {
        return shares.stream()
                        .anyMatch(
                                share -> share.precision() == Precision.APPROXIMATE && periods.contains(share.period()))
                ? Precision.APPROXIMATE
                : Precision.EXACT;
    }

    /** Returns the shares with those of years taken together. */
    public List<PeriodShare> allShares() {
        List<PeriodShare> all = new ArrayList<>(shares);
        if (pooled != null) {
            pooled.area().shares().stream()
                    .filter(share ->
                            shares.stream().noneMatch(one -> one.period().equals(share.period())))
                    .forEach(all::add);
        }
        return all;
    }

    /** Returns the number of victims per 100,000 inhabitants in a period. */
    public Optional<VictimRate> rate(ReferencePeriod period) {
        return rates.stream().filter(rate -> rate.period().equals(period)).findFirst();
    }

    /** Returns why there is no trend, where there is none. */
    public Optional<Obstacle> whyNoTrend() {
        if (trend != null) {
            return Optional.empty();
        }
        boolean pooled = shares.size() > 1
                && shares.stream().allMatch(share -> share.period().isPooled());
        Obstacle why = pooled ? Obstacle.OVERLAPPING : Obstacle.TOO_FEW_PERIODS;
        for (PeriodShare share : shares) {
            if (!share.period().isPooled()) {
                why = share.share(ShareBase.KNOWN).why().orElse(Obstacle.APPROXIMATE);
            }
        }
        return Optional.of(why);
    }

    /**
     * Returns whether a rise or fall of a country holds for the number of countries that were tested (Holm); withheld for other verdicts,
     * which rest on other tests.
     */
    public Outcome<Boolean> holdsAmongAll() {
        VerdictId id = trend == null ? null : trend.verdict().id();
        return id == VerdictId.RISING || id == VerdictId.FALLING
                ? adjusted.map(test -> test.holm() < VerdictRules.USUAL.alpha())
                : Outcome.none(Obstacle.NOT_APPLICABLE);
    }

    /** Returns the same with a corrected p of the trend. */
    AreaAnalysis with(AdjustedTrend corrected) {
        return new AreaAnalysis(area, shares, changes, reconciliations, trend, Outcome.of(corrected), rates, pooled);
    }

    /** Returns why there is no corrected p: the trend could not be tested, or the area is no country. */
    static Outcome<AdjustedTrend> unadjusted(Area area, @Nullable Trend trend) {
        Obstacle why =
                trend == null ? Obstacle.NO_COUNTS : trend.mannKendall().why().orElse(Obstacle.NOT_APPLICABLE);
        return Outcome.none(area.kind() == AreaKind.COUNTRY ? why : Obstacle.NOT_APPLICABLE);
    }
}
