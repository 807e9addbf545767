package org.thbreport.ingest.http;

/** Says why a table could not be fetched; the entry point of the package turns it into an issue. */
public final class FetchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FetchRule rule;
    private final String expected;

    /** Says what is wrong and what would help. */
    public FetchException(FetchRule rule, String message, String expected) {
        super(message);
        this.rule = rule;
        this.expected = expected;
    }

    /** Returns the rule that is broken. */
    public FetchRule rule() {
        return rule;
    }

    /** Returns what would help. */
    public String expected() {
        return expected;
    }
}
