package org.thbreport.analytics.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.study.ShareBase;

/** The change between two shares of which at least one was published without counts. */
final class PublishedDifference {

    private final PeriodShare from;
    private final PeriodShare to;
    private final ShareBase base;

    PublishedDifference(PeriodShare from, PeriodShare to, ShareBase ofCounts) {
        this.from = from;
        this.to = to;
        ShareBase first = base(from, to, ofCounts);
        ShareBase second = base(to, from, ofCounts);
        this.base = first == second ? first : ShareBase.NOT_STATED;
    }

    /** Returns the base of a share; one from counts takes the base of the other. */
    private static ShareBase base(PeriodShare share, PeriodShare other, ShareBase ofCounts) {
        if (share instanceof PublishedShare published) {
            return published.base();
        }
        return other instanceof PublishedShare published && published.base() == ShareBase.ALL
                ? ShareBase.ALL
                : ofCounts;
    }

    /** Returns the change: a difference, rounded where one side is approximate, and nothing that needs counts. */
    Change change() {
        Precision precision = from.precision() == Precision.APPROXIMATE || to.precision() == Precision.APPROXIMATE
                ? Precision.APPROXIMATE
                : Precision.EXACT;
        double resolution = Math.max(resolution(from), resolution(to));
        Obstacle why = precision == Precision.APPROXIMATE ? Obstacle.APPROXIMATE : Obstacle.NO_COUNTS;
        return new Change(
                to.area(),
                from.period(),
                to.period(),
                base,
                from.share(base)
                        .then(before -> to.share(base).map(after -> difference(before, after, precision, resolution))),
                precision,
                resolution,
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why),
                Outcome.none(why));
    }

    private static double resolution(PeriodShare share) {
        return share instanceof PublishedShare published ? published.resolution() : 0;
    }

    private static double difference(double before, double after, Precision precision, double resolution) {
        BigDecimal exact = BigDecimal.valueOf(after).subtract(BigDecimal.valueOf(before));
        if (precision == Precision.EXACT || resolution == 0) {
            return exact.doubleValue();
        }
        BigDecimal unit = BigDecimal.valueOf(resolution);
        return exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit).doubleValue();
    }
}
