package org.thbreport.ingest;

/**
 * How much is read from a folder; what is beyond is refused, with an issue.
 *
 * @param fileBytes most bytes in one file
 * @param totalBytes most bytes in all files together
 * @param names most names in a folder that is looked into
 */
public record InputLimits(int fileBytes, long totalBytes, int names) {

    /** 256 MiB in a file, 512 MiB together, 10,000 names: a table of some million observations fits. */
    public static final InputLimits DEFAULT = new InputLimits(256 << 20, 512L << 20, 10_000);
}
