package org.thbreport.ingest.http;

import java.util.List;

/**
 * A server's answer.
 *
 * @param redirects the addresses that it was redirected to, in order
 * @param unchanged whether the table is the same as the vintage that was asked about; then the staging file is empty
 * @param content the staging file that holds the content, perhaps compressed
 * @param etag the server's mark of this state of the table, or an empty text
 * @param lastModified when the server says that it changed, or an empty text
 */
public record Answer(List<String> redirects, boolean unchanged, StagingFile content, String etag, String lastModified) {

    /** Copies the list. */
    public Answer {
        redirects = List.copyOf(redirects);
    }
}
