package org.thbreport.analytics.result;

import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.study.StatisticsReference;

/** Words what can be said about the trend of an area, in English. */
@FunctionalInterface
public interface VerdictTexts {
    /**
     * Returns the sentence for an area that has a trend.
     *
     * @param table what the study says of the file
     */
    String of(StatisticsReference table, AreaAnalysis area);
}
