package org.thbreport.publication.content;

import java.util.List;
import java.util.Optional;

/**
 * A briefing or flash: what is printed.
 *
 * @param metadata what it says of itself
 * @param masthead its head
 * @param sections its sections, in order
 * @param notes its notes, by number
 * @param mostPages most pages that it may take; 0 for any number
 * @param shorter the same with less in it, from most to least: the first that keeps to {@code mostPages} is printed where
 *     this one does not
 */
public record Briefing(
        Metadata metadata,
        Masthead masthead,
        List<Section> sections,
        List<Note> notes,
        int mostPages,
        List<Briefing> shorter) {

    private static final String REVISIONS = "revisions";

    /** Copies the lists. */
    public Briefing {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        shorter = List.copyOf(shorter);
    }

    /** Makes a briefing of any number of pages. */
    public Briefing(Metadata metadata, Masthead masthead, List<Section> sections, List<Note> notes) {
        this(metadata, masthead, sections, notes, 0, List.of());
    }

    /** Returns this briefing, bound to a number of pages, with what is printed where it needs more. */
    public Briefing onAtMost(int pages, List<Briefing> poorer) {
        return new Briefing(metadata, masthead, sections, notes, pages, poorer);
    }

    /** Returns the first section that tells what was revised, where this is a revision; empty otherwise. */
    public Optional<Section> revisions() {
        return sections.stream()
                .filter(section -> metadata.entry().isRevised() && section.id().startsWith(REVISIONS))
                .findFirst();
    }
}
