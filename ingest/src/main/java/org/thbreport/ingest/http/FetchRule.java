package org.thbreport.ingest.http;

import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** The rules that a download is held to, with the ids that {@code docs/rules.md} lists. All are errors. */
public enum FetchRule {
    /** The server cannot be reached, or does not answer in time or in full. */
    UNREACHABLE("FETCH-1"),
    /** The server refuses. */
    REFUSED("FETCH-2"),
    /** The answer is no data. */
    NOT_DATA("FETCH-3"),
    /** The answer is larger than the limit. */
    TOO_LARGE("FETCH-4"),
    /** The server is still preparing the table. */
    NOT_READY("FETCH-5"),
    /** The network is needed but may not be used, and there is no vintage. */
    OFFLINE("FETCH-6"),
    /** The vintage cannot be written or read. */
    NOT_STORED("FETCH-7"),
    /** The service cannot be asked what the study asks. */
    NOT_ASKABLE("FETCH-8"),
    /** Many of the cells that the vintage before has are gone. */
    HALF("FETCH-9");

    private final String id;

    FetchRule(String id) {
        this.id = id;
    }

    /** Returns the id. */
    public String id() {
        return id;
    }

    /** Returns an issue of the rule about an address, a file, or a place in one. */
    public Issue issue(Location where, String message, String expected) {
        return Issue.error(id, where, message, expected);
    }
}
