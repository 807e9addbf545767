package org.thbreport.ingest.statistics;

/**
 * How much of an input is read before it is refused, so that a hostile or broken file cannot use up memory.
 *
 * @param bytes bytes of the file after decompression
 * @param rows observations
 * @param columns columns of a table, or dimensions and attributes of a message
 * @param text characters of one line, name or text
 * @param codes different codes of one dimension
 */
public record StatisticsLimits(long bytes, int rows, int columns, int text, int codes) {

    /** 4 GiB, 50 million observations, 16,384 columns, 1,048,576 characters, 1 million codes. */
    public static final StatisticsLimits DEFAULT =
            new StatisticsLimits(4L << 30, 50_000_000, 16_384, 1 << 20, 1_000_000);
}
