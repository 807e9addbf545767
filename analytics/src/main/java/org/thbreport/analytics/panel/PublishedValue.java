package org.thbreport.analytics.panel;

import org.thbreport.model.data.Precision;

/**
 * A percentage that a file gives for the group of interest.
 *
 * @param share the share, a fraction of 1
 * @param resolution value of its last digit, a fraction of 1: 0.001 for 63.1 %
 * @param flags its flags
 * @param precision whether it is exact
 */
public record PublishedValue(double share, double resolution, String flags, Precision precision) {}
