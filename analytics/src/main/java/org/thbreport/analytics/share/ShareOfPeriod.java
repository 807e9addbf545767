package org.thbreport.analytics.share;

import java.util.List;
import org.thbreport.analytics.interval.Confidence;
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
        PublishedValue published = victims.published();
        if (published != null && !victims.hasData()) {
            return new PublishedShare(
                    place.area(),
                    place.period(),
                    published.share(),
                    published.resolution(),
                    victims.total(),
                    reference.base(),
                    reference.scope(),
                    reference.source(),
                    reference.note(),
                    published.flags(),
                    published.precision());
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
                victims.flags(),
                victims.precision(),
                place.present(),
                place.absent(),
                place.gaps());
    }

    private Outcome<org.thbreport.analytics.interval.Interval> interval(VictimCounts victims, Proportion cases) {
        if (!countable) {
            return Outcome.none(Obstacle.FRACTIONAL_COUNTS);
        }
        if (victims.precision() == Precision.APPROXIMATE) {
            return Outcome.none(Obstacle.APPROXIMATE);
        }
        return new ProportionInterval(IntervalMethod.WILSON, confidence).of(cases);
    }

    private static Outcome<Double> share(Outcome<Proportion> cases) {
        return cases.then(counts -> counts.isEmpty() ? Outcome.none(Obstacle.NO_CASES) : Outcome.of(counts.share()));
    }

    /** Returns the shares of all periods of an area, in the order of time. */
    public List<PeriodShare> ofAll(List<PanelPeriod> places) {
        return places.stream().map(this::of).toList();
    }
}
