package org.thbreport.ingest.document;

/**
 * A stretch of a text.
 *
 * @param start offset of its first character, from 0
 * @param end offset behind its last character
 */
public record Stretch(int start, int end) {

    /** Returns the same stretch further on. */
    public Stretch shifted(int by) {
        return new Stretch(start + by, end + by);
    }
}
