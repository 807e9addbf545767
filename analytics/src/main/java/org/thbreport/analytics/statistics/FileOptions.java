package org.thbreport.analytics.statistics;

import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.interval.Confidence;
import org.thbreport.analytics.trend.VerdictRules;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StudyOptions;

/**
 * Choices for the analysis of a statistics file.
 *
 * @param confidence level of intervals
 * @param rules thresholds of the verdict
 * @param base what shares are compared as shares of: those whose group is known, or all
 * @param from the period that a change is asked from, single or pooled, or null for the usual changes
 * @param to the period that a change is asked to, or null
 */
public record FileOptions(
        Confidence confidence,
        VerdictRules rules,
        ShareBase base,
        @Nullable ReferencePeriod from,
        @Nullable ReferencePeriod to) {

    /** 95 % and the usual changes. */
    public static final FileOptions USUAL =
            new FileOptions(Confidence.USUAL, VerdictRules.USUAL, ShareBase.KNOWN, null, null);

    /** Checks that both periods are given, in the order of time, or none. */
    public FileOptions {
        if ((from == null) != (to == null)) {
            throw new IllegalArgumentException("a change needs two periods");
        }
    }

    /** Makes choices with shares of those whose group is known. */
    public FileOptions(
            Confidence confidence, VerdictRules rules, @Nullable ReferencePeriod from, @Nullable ReferencePeriod to) {
        this(confidence, rules, ShareBase.KNOWN, from, to);
    }

    /** Returns the choices of a study. */
    public static FileOptions of(StudyOptions options) {
        return new FileOptions(
                new Confidence(options.confidence()), VerdictRules.USUAL, options.denominator(), null, null);
    }
}
