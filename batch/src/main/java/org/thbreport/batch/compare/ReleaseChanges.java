package org.thbreport.batch.compare;

import java.util.List;

/**
 * What changed between two releases: everything that differs and nothing else, in the order in which readers would notice it.
 *
 * @param before the earlier release
 * @param after the later one
 * @param list what changed
 * @param compared files whose content was compared; those of the same hash need not be
 */
public record ReleaseChanges(ComparedRelease before, ComparedRelease after, List<Change> list, List<String> compared) {

    /** Copies the lists. */
    public ReleaseChanges {
        list = List.copyOf(list);
        compared = List.copyOf(compared);
    }
}
