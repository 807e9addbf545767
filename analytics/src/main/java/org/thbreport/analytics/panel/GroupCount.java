package org.thbreport.analytics.panel;

import org.thbreport.analytics.outcome.Outcome;

/**
 * The victims of one group of the file.
 *
 * @param code code of the group in the file: {@code NAT}
 * @param label its label in the file, the code where it has none
 * @param count number of victims
 */
public record GroupCount(String code, String label, Outcome<Double> count) {}
