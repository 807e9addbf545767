package org.thbreport.ingest.http;

import java.time.Instant;

/**
 * One download of a table.
 *
 * @param retrieved when it was downloaded
 * @param sha256 SHA-256 of its bytes, in hexadecimal digits
 * @param address where it came from
 * @param etag the server's mark of this state of the table, or an empty text
 * @param lastModified when the server said that it changed, or an empty text
 * @param file name of the file that holds it, in the folder of the dataset's vintages
 */
public record Vintage(
        Instant retrieved, String sha256, String address, String etag, String lastModified, String file) {}
