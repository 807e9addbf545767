package org.thbreport.ingest.document;

import java.util.List;

/**
 * A document's text, told apart.
 *
 * @param passages what is no note
 * @param notes the notes
 * @param markers the places that call them
 */
public record AssembledText(List<Passage> passages, List<Note> notes, List<Marker> markers) {

    /** Copies the lists. */
    public AssembledText {
        passages = List.copyOf(passages);
        notes = List.copyOf(notes);
        markers = List.copyOf(markers);
    }
}
