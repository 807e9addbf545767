package org.thbreport.publication.readback;

import java.util.List;

/**
 * Digests of what a file says, part by part, by which it is recognised when it is read back.
 *
 * @param heads of what stands before the first section of a briefing: in print, and on a page; none of other files
 * @param parts of each section of a briefing, each sheet of an annex, or a whole table of rows, in order: digest of its words and figures
 * @param notes of each note, in order
 * @param pictures of what each picture is described by, in order
 * @param data of the numbers of all pictures, which pages tell as tables, cell by cell; of no words where there are none
 */
public record SaidDigests(
        List<String> heads, List<String> parts, List<String> notes, List<String> pictures, String data) {

    /** Copies the lists. */
    public SaidDigests {
        heads = List.copyOf(heads);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
        pictures = List.copyOf(pictures);
    }

    /** Returns the digests of a table of rows, which says each of its bytes. */
    public static SaidDigests ofTable(byte[] table) {
        return new SaidDigests(List.of(), List.of(SaidWords.digest(table)), List.of(), List.of(), "");
    }

    /** Returns what a file is called by here: the files of one product in one language, which say the same, have one name. */
    public static String nameOf(String path) {
        return path.substring(0, path.indexOf('.'));
    }
}
