package org.thbreport.analytics.disclosure;

import java.util.List;

/**
 * What was done for one register, for the office's own files: true counts stand in it.
 *
 * @param register name of the register, empty for that of the study itself
 * @param history what was published before, this publication included
 * @param prints what this publication shows: a line for each count, in the order of names, with its fate and without its value
 * @param shown the counts of each table as it shows them
 * @param withheld the withheld counts, in the order of names
 * @param programmes linear programmes that chose counts
 * @param steps steps that the audit took
 */
public record RegisterProtection(
        String register,
        DisclosureHistory history,
        List<String> prints,
        List<ShownCell> shown,
        List<LoggedCell> withheld,
        int programmes,
        long steps) {

    /** Copies the lists. */
    public RegisterProtection {
        prints = List.copyOf(prints);
        shown = List.copyOf(shown);
        withheld = List.copyOf(withheld);
    }
}
