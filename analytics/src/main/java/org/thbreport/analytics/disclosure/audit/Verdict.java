package org.thbreport.analytics.disclosure.audit;

/** What an audit says of a withheld cell. */
public enum Verdict {
    /** Two whole tables that fit all that is published show that the interval is wide enough. */
    PROVED,
    /** The linear programme says that it is wide enough; a pair of whole tables was not looked for, the component being large. */
    LINEAR,
    /** It is too narrow. */
    NARROW,
    /** It may be wide enough, but nothing proves it against who knows the rules. Never published. */
    UNPROVED;

    /** Returns whether the cell may stay as it is. */
    public boolean isSafe() {
        return this == PROVED || this == LINEAR;
    }
}
