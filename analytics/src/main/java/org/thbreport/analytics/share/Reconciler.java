package org.thbreport.analytics.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * Holds published shares of pooled periods against those of the single periods in them: 54 % of 17,248 in 2021-22 against
 * 41 % of 7,155 in 2021 and 63.1 % of 10,093 in 2022. Rounding is followed through: each share may be half a unit of its last
 * digit off, an approximate one a whole unit.
 */
public final class Reconciler {

    /** What is left of a difference by the rounding of decimal fractions in binary. */
    private static final double ROUNDING = 1e-12;

    private Reconciler() {}

    /** Returns one reconciliation for each pooled period with a published share, in the order of time. */
    public static List<Reconciliation> of(List<PeriodShare> shares) {
        List<Reconciliation> found = new ArrayList<>();
        for (PeriodShare share : shares) {
            if (share instanceof PublishedShare pooled && pooled.period().isPooled()) {
                found.add(reconcile(pooled, shares));
            }
        }
        return found;
    }

    private static Reconciliation reconcile(PublishedShare pooled, List<PeriodShare> shares) {
        List<Reconciliation.Part> parts = new ArrayList<>();
        List<ReferencePeriod> missing = new ArrayList<>();
        for (int i = 0; i < pooled.period().units(); i++) {
            ReferencePeriod unit = pooled.period().unit(i);
            Optional<Reconciliation.Part> part = shares.stream()
                    .filter(share -> share.period().equals(unit))
                    .findFirst()
                    .flatMap(share -> Optional.ofNullable(part(share, pooled.base())));
            part.ifPresent(parts::add);
            if (part.isEmpty()) {
                missing.add(unit);
            }
        }
        Outcome<Interval> expected = missing.isEmpty() ? weighted(parts) : Outcome.none(Obstacle.NOT_REPORTED);
        Interval stated = rounding(pooled.publishedShare(), pooled);
        return new Reconciliation(
                pooled.area(),
                pooled.period(),
                stated,
                pooled.total(),
                pooled.precision(),
                parts,
                missing,
                expected,
                totalOfParts(pooled.period(), shares),
                expected.map(interval ->
                        interval.low() <= stated.high() + ROUNDING && stated.low() <= interval.high() + ROUNDING));
    }

    private static Reconciliation.@Nullable Part part(PeriodShare share, ShareBase base) {
        if (share instanceof PublishedShare published) {
            return published
                    .total()
                    .found()
                    .map(total -> new Reconciliation.Part(
                            share.period(), rounding(published.publishedShare(), published), total))
                    .orElse(null);
        }
        CountedShare counted = (CountedShare) share;
        Outcome<Double> total = base == ShareBase.ALL ? counted.total() : counted.known();
        return total.then(all -> share.share(base)
                        .map(value -> new Reconciliation.Part(share.period(), new Interval(value, value), all)))
                .orNull();
    }

    private static Interval rounding(double share, PublishedShare published) {
        double half = published.precision() == Precision.EXACT ? published.resolution() / 2 : published.resolution();
        return new Interval(Math.max(0, share - half), Math.min(1, share + half));
    }

    private static Outcome<Interval> weighted(List<Reconciliation.Part> parts) {
        double low = 0;
        double high = 0;
        double total = 0;
        for (Reconciliation.Part part : parts) {
            low += part.share().low() * part.total();
            high += part.share().high() * part.total();
            total += part.total();
        }
        return total == 0 ? Outcome.none(Obstacle.NO_CASES) : Outcome.of(new Interval(low / total, high / total));
    }

    /** Returns the victims of all single periods of a pooled one together; withheld where one of them is not given. */
    public static Outcome<Double> totalOfParts(ReferencePeriod pooled, List<PeriodShare> shares) {
        double sum = 0;
        for (int i = 0; i < pooled.units(); i++) {
            ReferencePeriod unit = pooled.unit(i);
            Optional<Double> total = shares.stream()
                    .filter(share -> share.period().equals(unit))
                    .findFirst()
                    .flatMap(share -> total(share).found());
            if (total.isEmpty()) {
                return Outcome.none(Obstacle.NOT_REPORTED);
            }
            sum += total.get();
        }
        return Outcome.of(sum);
    }

    /** Returns the number of victims that stands beside a share. */
    public static Outcome<Double> total(PeriodShare share) {
        return share instanceof PublishedShare published ? published.total() : ((CountedShare) share).total();
    }
}
