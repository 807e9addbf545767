package org.thbreport.publication.content;

import java.util.List;

/**
 * A section of a briefing. A section without content is left out by the composer.
 *
 * @param id stable id: {@code key-points}
 * @param title heading
 * @param blocks what stands in it
 * @param subsections sections one level below
 */
public record Section(String id, String title, List<Block> blocks, List<Section> subsections) {

    /** Copies the lists. */
    public Section {
        blocks = List.copyOf(blocks);
        subsections = List.copyOf(subsections);
    }
}
