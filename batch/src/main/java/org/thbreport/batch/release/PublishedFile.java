package org.thbreport.batch.release;

/**
 * A file by what is in it.
 *
 * @param path path relative to its folder, with slashes
 * @param sha256 SHA-256 of its bytes, as 64 small hexadecimal digits
 */
public record PublishedFile(String path, String sha256) {}
