package org.thbreport.analytics.share;

import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;

/** The share of the group of interest in one area and period: from counts, or as a source published it. */
public sealed interface PeriodShare permits CountedShare, PublishedShare {

    /** Returns the key of the area. */
    String area();

    /** Returns the period, single or pooled. */
    ReferencePeriod period();

    /** Returns the flags of all values that went in, each letter once, in the order of the alphabet. */
    String flags();

    /** Returns whether all values that went in are exact. */
    Precision precision();

    /**
     * Returns the share with a base, a fraction of 1.
     *
     * @param base what it is to be a share of; a published share has one base alone, whatever is asked
     */
    Outcome<Double> share(ShareBase base);
}
