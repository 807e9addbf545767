package org.thbreport.analytics.trend;

import java.util.Optional;
import org.thbreport.analytics.interval.Proportion;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/**
 * A period of a series that has a share.
 *
 * @param period the period, single or pooled
 * @param point its share on the time axis; a share without counts stands as a part of 1
 * @param victims its victims
 */
record JudgedPeriod(ReferencePeriod period, SharePoint point, VictimCounts victims) {

    double share() {
        return point.share();
    }

    /** Returns the group of interest out of the base, or nothing where a number is missing. */
    static Optional<Proportion> cases(VictimCounts victims, ShareBase base) {
        return victims.outOf(base).found();
    }
}
