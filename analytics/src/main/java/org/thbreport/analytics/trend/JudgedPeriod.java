package org.thbreport.analytics.trend;

import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.ReferencePeriod;

/**
 * A single period of a series that has a share.
 *
 * @param period the period
 * @param point its share on the time axis; a share without counts stands as a part of 1
 * @param victims its victims
 */
record JudgedPeriod(ReferencePeriod period, SharePoint point, VictimCounts victims) {

    double share() {
        return point.share();
    }
}
