package org.thbreport.publication.readback;

import java.util.List;

/**
 * Digests of what a file says, part by part, by which it is recognised when it is read back.
 *
 * @param parts of each section of a briefing, or each sheet of an annex, in order: digest of its words and figures
 * @param notes of each note, in order
 * @param pictures of what each picture is described by, in order
 * @param data of the numbers of all pictures, which pages tell as tables, cell by cell; of no words where there are none
 */
public record SaidDigests(List<String> parts, List<String> notes, List<String> pictures, String data) {

    /** Copies the lists. */
    public SaidDigests {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        pictures = List.copyOf(pictures);
    }
}
