package org.thbreport.ingest.draft;

/**
 * Where a note is called.
 *
 * @param heading the nearest heading before it, or an empty text
 * @param intro the line that ends with a colon, or the heading, that leads to it and to others like it; or an empty text
 * @param sentence the sentence as it stands, with its markers
 * @param before the sentence up to the marker, without markers
 * @param clause the same from the marker before it on: what is said of this note alone; the whole where several markers stand together
 * @param plain the sentence without markers
 * @param altered whether its paragraph has changes or struck out words that nobody accepted
 * @param group number that the sentences of one document are told apart by
 */
record NoteCall(
        String heading,
        String intro,
        String sentence,
        String before,
        String clause,
        String plain,
        boolean altered,
        int group) {

    static final NoteCall NONE = new NoteCall("", "", "", "", "", "", false, -1);
}
