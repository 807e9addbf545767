package org.thbreport.analytics.revision;

import java.time.LocalDate;

/**
 * A download of a table that was kept.
 *
 * @param retrieved day on which it was downloaded, in UTC
 * @param file path of the file that holds it, within the study folder
 * @param sha256 SHA-256 of its bytes, in hexadecimal digits
 * @param address where it came from
 */
public record VintageReference(LocalDate retrieved, String file, String sha256, String address) {}
