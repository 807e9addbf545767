package org.thbreport.batch.ledger;

import java.util.Locale;

/** How the work on one edition ended. */
public enum EditionOutcome {
    /** Made and made visible. */
    PUBLISHED,
    /** Made; it becomes visible when its embargo has ended and it was approved, where these are asked for. */
    WAITING,
    /** Nothing it is made from has changed. */
    UNCHANGED,
    /** What it is made from was withdrawn; it is published again when that is corrected. */
    WITHDRAWN,
    /** Another process makes it, or made it meanwhile. */
    LEFT_TO_OTHERS,
    /** Its input breaks a rule, or something went wrong; nothing was published. */
    FAILED,
    /** Not begun, because the run was stopped before. */
    NOT_STARTED;

    /** Returns the word in lists and files: {@code left-to-others}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the outcome of a word. */
    public static EditionOutcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
