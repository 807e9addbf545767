package org.thbreport.analytics.share;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.interval.CountInterval;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.IntervalMethod;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.interval.ProportionInterval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.PublishedValue;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.Precision;
import org.thbreport.model.study.StatisticsReference;

/**
 * Takes the share of one area and period.
 *
 * @param reference what the study says of the file
 * @param confidence level of intervals
 * @param countable whether the counts are whole numbers of persons
 */
public record ShareOfPeriod(StatisticsReference reference, Confidence confidence, boolean countable) {

    /** Returns the share: from counts where there are some, else as published. */
    public PeriodShare of(PanelPeriod place) {
        VictimCounts victims = place.victims();
        PublishedShare published = published(place);
        if (published != null && !victims.hasData()) {
            return published;
        }
        return new CountedShare(
                place.area(),
                place.period(),
                victims.count(),
                victims.known(),
                victims.unknown(),
                victims.total(),
                victims.groups(),
                share(victims.outOfKnown()),
                share(victims.outOfAll()),
                victims.bounds(),
                victims.outOfKnown().then(cases -> interval(victims, cases)),
                victims.total().then(total -> countInterval(victims, total)),
                victims.flags(),
                victims.precision(),
                published,
                place.present(),
                place.absent(),
                place.gaps());
    }

    private @Nullable PublishedShare published(PanelPeriod place) {
        PublishedValue value = place.victims().published();
        return value == null
                ? null
                : new PublishedShare(
                        place.area(),
                        place.period(),
                        value.share(),
                        value.resolution(),
                        place.victims().total(),
                        reference.base(),
                        reference.scope(),
                        reference.source(),
                        reference.note(),
                        value.flags(),
                        value.precision());
    }

    private Outcome<Interval> interval(VictimCounts victims, Proportion cases) {
        if (!countable) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (victims.precision() == Precision.APPROXIMATE) {
            return Outcome.none(Obstacle.APPROXIMATE);
        }
        return new ProportionInterval(IntervalMethod.WILSON, confidence).of(cases);
    }

    private Outcome<Interval> countInterval(VictimCounts victims, double total) {
        if (!countable) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (victims.precision() == Precision.APPROXIMATE) {
            return Outcome.none(Obstacle.APPROXIMATE);
        }
        return new CountInterval(confidence).of(total);
    }

    private static Outcome<Double> share(Outcome<Proportion> cases) {
        return cases.then(counts -> counts.isEmpty() ? Outcome.none(Obstacle.NO_CASES) : Outcome.of(counts.share()));
    }

    /** Returns the shares of all periods of an area, in the order of time. */
    public List<PeriodShare> ofAll(List<PanelPeriod> places) {
        return places.stream().map(this::of).toList();
    }
}
