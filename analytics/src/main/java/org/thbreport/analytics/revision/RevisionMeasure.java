package org.thbreport.analytics.revision;

import org.thbreport.analytics.outcome.Outcome;

/**
 * How large the revisions of an area were over all vintages that were kept.
 *
 * @param area key of the area
 * @param vintages number of vintages, with the one in use
 * @param share revisions of the share of known, fractions of 1
 * @param total revisions of the number of all victims
 */
public record RevisionMeasure(String area, int vintages, Outcome<RevisionSize> share, Outcome<RevisionSize> total) {}
