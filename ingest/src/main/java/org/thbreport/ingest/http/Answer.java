package org.thbreport.ingest.http;

/**
 * A server's answer.
 *
 * @param unchanged whether the table is the same as the vintage that was asked about; then there are no bytes
 * @param bytes the content, perhaps compressed; not a copy
 * @param etag the server's mark of this state of the table, or an empty text
 * @param lastModified when the server says that it changed, or an empty text
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Answer(boolean unchanged, byte[] bytes, String etag, String lastModified) {}
