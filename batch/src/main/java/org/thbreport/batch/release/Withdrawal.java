package org.thbreport.batch.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * That a release was withdrawn, with all that is needed to finish it, and to know the release again.
 *
 * @param release name of the folder that it stood in
 * @param manifest its manifest; empty if that could not be read, so that nobody knows what it was made from
 * @param at when
 * @param why why, by language tag, each on one line; under the empty tag that for all others
 * @param wasSeen whether readers had seen it; not, if it waited for an embargo or approval
 * @param isLifted whether it may be published again
 */
public record Withdrawal(
        String release,
        Optional<RunManifest> manifest,
        Instant at,
        Map<String, String> why,
        boolean wasSeen,
        boolean isLifted) {

    /** Copies the map, whose order stays. */
    public Withdrawal {
        why = new LinkedHashMap<>(why);
    }

    /** Returns the reason in a language, or that for all. */
    public String why(String language) {
        return why.getOrDefault(language, why.getOrDefault("", ""));
    }

    /** Returns whether it stands against publishing what is made from the same, or from anything where that is not known. */
    boolean bars(RunManifest other) {
        return !isLifted
                && manifest.map(own -> own.sourceKey().equals(other.sourceKey()))
                        .orElse(true);
    }

    /** Returns it as one that may be published again. */
    Withdrawal lifted() {
        return new Withdrawal(release, manifest, at, why, wasSeen, true);
    }

    /** Returns it in words, as a reason why something is not published. */
    public String inWords() {
        return "withdrawn on " + at + ": " + why("")
                + (manifest.isPresent()
                        ? ""
                        : " (what it was made from is not known, so that nothing of this edition is published until"
                                + " that is lifted)");
    }
}
