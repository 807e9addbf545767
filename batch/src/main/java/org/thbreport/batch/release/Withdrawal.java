package org.thbreport.batch.release;

import java.time.Instant;

/**
 * That a release was withdrawn.
 *
 * @param source key of what it was made from, the day that is printed and the program left out
 * @param contentKey key that its pages print
 * @param at when
 * @param why why, on one line
 */
public record Withdrawal(String source, String contentKey, Instant at, String why) {

    /** Returns it in words, as a reason why something is not published. */
    public String inWords() {
        return "withdrawn on " + at + ": " + why;
    }
}
