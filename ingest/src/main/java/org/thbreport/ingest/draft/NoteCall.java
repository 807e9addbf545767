package org.thbreport.ingest.draft;

/**
 * Where a note is called.
 *
 * @param heading the nearest heading before it, or an empty text
 * @param sentence the sentence as it stands, with its markers
 * @param before the sentence up to the marker, without markers
 * @param plain the sentence without markers
 * @param group number that the sentences of one document are told apart by
 */
record NoteCall(String heading, String sentence, String before, String plain, int group) {

    static final NoteCall NONE = new NoteCall("", "", "", "", -1);
}
