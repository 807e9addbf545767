package org.thbreport.analytics.panel;

import java.util.List;

/**
 * The codes of a file's groups by what they stand for. Those of interest and the rest make the known, these and the unknown
 * make the total.
 *
 * @param interest codes of the group of interest
 * @param rest codes of its complement among the known
 * @param unknown codes of those whose group is not known
 * @param total codes of all
 */
public record GroupCodes(List<String> interest, List<String> rest, List<String> unknown, List<String> total) {

    /** Copies the lists. */
    public GroupCodes {
        interest = List.copyOf(interest);
        rest = List.copyOf(rest);
        unknown = List.copyOf(unknown);
        total = List.copyOf(total);
    }
}
