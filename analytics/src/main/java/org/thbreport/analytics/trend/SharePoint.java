package org.thbreport.analytics.trend;

import java.util.List;
import org.thbreport.analytics.interval.Proportion;

/**
 * The share of one period in a series.
 *
 * @param time place on the time axis, in years
 * @param cases the group of interest out of those in the base; not empty
 */
public record SharePoint(double time, Proportion cases) {

    /** Checks that there is a share. */
    public SharePoint {
        if (cases.isEmpty() || !Double.isFinite(time)) {
            throw new IllegalArgumentException("no share at " + time);
        }
    }

    /** Returns the share, a fraction of 1. */
    public double share() {
        return cases.share();
    }

    /** Checks that the times of a series rise. */
    static void requireRising(List<SharePoint> series) {
        for (int i = 1; i < series.size(); i++) {
            if (!(series.get(i - 1).time < series.get(i).time)) {
                throw new IllegalArgumentException("times that do not rise");
            }
        }
    }

    /** Returns whether all counts of a series are whole. */
    static boolean areWhole(List<SharePoint> series) {
        return series.stream().allMatch(point -> point.cases.isWhole());
    }

    /** Returns all cases of a series taken together. */
    static Proportion pooled(List<SharePoint> series) {
        return series.stream().map(SharePoint::cases).reduce(new Proportion(0, 0), Proportion::plus);
    }
}
