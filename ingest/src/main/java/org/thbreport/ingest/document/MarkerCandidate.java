package org.thbreport.ingest.document;

/**
 * What may be the marker of a note in running text.
 *
 * @param label its number or sign
 * @param number its number, or 0 for a sign
 * @param passage index of the passage
 * @param start offset of its first character
 * @param end offset behind it
 * @param weight how surely it is one: 4 in square brackets or raised, 2 behind a sign or word without a blank, 1 else
 */
record MarkerCandidate(String label, int number, int passage, int start, int end, int weight) {

    static final int SURE = 4;
    static final int LIKELY = 2;
    static final int POSSIBLE = 1;
}
