package org.thbreport.batch.result;

import org.thbreport.analytics.AreaAnalysis;

/** Words what can be said about the trend of an area, in English. */
@FunctionalInterface
public interface VerdictTexts {
    /** Returns the sentence for an area that has a trend. */
    String of(AreaAnalysis area);
}
