package org.thbreport.publication.edition;

/**
 * An input file of an edition.
 *
 * @param path path relative to the study folder
 * @param sha256 SHA-256 of its bytes, 64 small hexadecimal digits
 */
public record InputDigest(String path, String sha256) {}
