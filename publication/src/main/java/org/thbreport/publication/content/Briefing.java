package org.thbreport.publication.content;

import java.util.List;

/**
 * A briefing or flash: what is printed.
 *
 * @param metadata what it says of itself
 * @param masthead its head
 * @param sections its sections, in order
 * @param notes its notes, by number
 */
public record Briefing(Metadata metadata, Masthead masthead, List<Section> sections, List<Note> notes) {

    /** Copies the lists. */
    public Briefing {
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
