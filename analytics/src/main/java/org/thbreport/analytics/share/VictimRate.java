package org.thbreport.analytics.share;

import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Inhabitants;
import org.thbreport.model.data.ReferencePeriod;

/**
 * How many victims of an area were registered for each 100,000 inhabitants: indicator 16.2.2 of the Sustainable Development Goals. Of
 * years pooled it is the mean rate a year.
 *
 * @param area key of the area
 * @param period a year, or years pooled
 * @param personYears inhabitants, over several years added up
 * @param rate victims per 100,000 inhabitants and year
 * @param interval Garwood's interval of it, if the count is seen as the outcome of a stable process
 */
public record VictimRate(
        String area,
        ReferencePeriod period,
        Outcome<Double> personYears,
        Outcome<Double> rate,
        Outcome<Interval> interval) {

    /** The number of inhabitants that victims are related to. */
    public static final double PER = 100_000;

    /**
     * Returns the rate of what is counted in a share.
     *
     * @param share the victims; those of a sum are set against the inhabitants of the areas in it
     */
    public static VictimRate of(CountedShare share, Inhabitants inhabitants) {
        Outcome<Double> people = share.gaps().isEmpty()
                ? inhabitants.personYears(share.present(), share.period())
                : Outcome.none(Obstacle.NOT_REPORTED);
        return of(share.area(), share.period(), share.total(), share.garwood(), people);
    }

    /**
     * Returns the rate of a count. R: {@code poisson.test(count, T = personYears / 1e5)}.
     *
     * @param total the count
     * @param garwood Garwood's interval of it
     */
    public static VictimRate of(
            String area,
            ReferencePeriod period,
            Outcome<Double> total,
            Outcome<Interval> garwood,
            Outcome<Double> personYears) {
        return new VictimRate(
                area,
                period,
                personYears,
                total.then(count -> personYears.map(all -> count / all * PER)),
                garwood.then(
                        ends -> personYears.map(all -> new Interval(ends.low() / all * PER, ends.high() / all * PER))));
    }
}
