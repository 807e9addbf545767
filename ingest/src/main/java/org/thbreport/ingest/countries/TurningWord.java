package org.thbreport.ingest.countries;

/**
 * A word of a sentence that may turn what a list means that the sentence refers to.
 *
 * @param turn what it does
 * @param start offset of its first character, from 0
 * @param end offset behind its last character
 * @param text the word
 */
public record TurningWord(Turn turn, int start, int end, String text) {

    /** What a word does to a list. */
    public enum Turn {
        /** Not, no, never. */
        DENIES,
        /** Except, other than. */
        EXCEPTS,
        /** If, where, only. */
        CONDITIONS,
        /** Such as, among others. */
        EXAMPLES,
        /** The same beside the states that it is said of: at least four states, states such as these. */
        EXAMPLES_OF_STATES,
        /** All countries. */
        ALL
    }
}
