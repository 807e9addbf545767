package org.thbreport.ingest.document;

/**
 * A place in a passage that calls a note.
 *
 * @param label the number or sign that stands there, without brackets
 * @param passage index of the passage
 * @param start offset of its first character in the passage, from 0
 * @param end offset behind its last character
 * @param note index of the note that it calls, or -1 where the document has none
 * @param link how the note was found
 */
public record Marker(String label, int passage, int start, int end, int note, Link link) {

    /** How a marker and its note belong together. */
    public enum Link {
        /** The file says so. */
        STRUCTURE,
        /** Both have one label, which no other has, and stand in the same order. */
        ORDER,
        /** The label is there twice, or has no note. */
        OPEN
    }

    /** Returns whether there is no doubt which note is called. */
    public boolean isCertain() {
        return note >= 0 && link != Link.OPEN;
    }
}
