package org.thbreport.ingest.document.docx;

import org.thbreport.ingest.document.Stretch;

/**
 * A reference to a note in a paragraph.
 *
 * @param id id of the note: {@code f} or {@code e} with its number in the part of footnotes or endnotes
 * @param at place in the paragraph, or where its own mark stands
 * @param custom the author's own mark, or an empty text for a running number
 */
record NoteReference(String id, Stretch at, String custom) {

    boolean isEndnote() {
        return id.startsWith("e");
    }
}
