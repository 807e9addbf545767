package org.thbreport.analytics.share;

import org.thbreport.analytics.decomposition.Decomposition;
import org.thbreport.analytics.decomposition.LeaveOneOut;
import org.thbreport.analytics.decomposition.MatchedPanel;
import org.thbreport.analytics.interval.CountRatio;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.interval.TwoProportionResult;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * The change of a share between two periods, the later less the earlier. Differences and intervals are fractions of 1.
 *
 * @param area key of the area
 * @param from the earlier period, single or pooled
 * @param to the later period
 * @param base base of both shares
 * @param difference the difference; rounded to the resolution where one side is approximate
 * @param precision whether both sides are exact
 * @param resolution value of the last digit that the difference has, a fraction of 1: that of the coarser side; 0 for a
 *     difference of counts, which has all digits
 * @param differenceOfAll the difference of the shares of all victims
 * @param newcombe Newcombe's interval of the difference
 * @param pooledTest test whether the two shares differ
 * @param bounds lowest and highest difference that the unknown leave possible, shares of all victims
 * @param kitagawa what drove the change, by area
 * @param survivorReference the same, with areas that stay as the reference for those that come or go
 * @param jackknifeSe jackknife's standard error over areas; not an error of sampling
 * @param leaveOneOut the difference without each area in turn
 * @param matchedPanel the difference among areas present in both periods
 * @param matchedPanelComplete the same among areas with every single period of both
 * @param countRatio the number of all victims a year, later over earlier, with the exact test whether it is 1
 */
public record Change(
        String area,
        ReferencePeriod from,
        ReferencePeriod to,
        ShareBase base,
        Outcome<Double> difference,
        Precision precision,
        double resolution,
        Outcome<Double> differenceOfAll,
        Outcome<Interval> newcombe,
        Outcome<TwoProportionResult> pooledTest,
        Outcome<Interval> bounds,
        Outcome<Decomposition> kitagawa,
        Outcome<Decomposition> survivorReference,
        Outcome<Double> jackknifeSe,
        Outcome<LeaveOneOut> leaveOneOut,
        Outcome<MatchedPanel> matchedPanel,
        Outcome<MatchedPanel> matchedPanelComplete,
        Outcome<CountRatio> countRatio) {

    /**
     * Returns the decomposition to tell of: with areas that stay as the reference, which is Kitagawa's where none came or went; Kitagawa's
     * where no area stayed.
     */
    public Outcome<Decomposition> told() {
        return survivorReference.found().isPresent() ? survivorReference : kitagawa;
    }

    /** Returns the name of that decomposition among the results of the change. */
    public String toldKey() {
        return survivorReference.found().isPresent() ? "survivorReference" : "kitagawa";
    }

    /** Returns the name in {@code results.json}: {@code 2019/2021..2022}. */
    public String key() {
        return from + ".." + to;
    }
}
