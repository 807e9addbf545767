package org.thbreport.ingest.statistics;

import java.io.ByteArrayInputStream;

/**
 * A statistics file to be read, not compressed.
 *
 * @param name how the user knows it, for messages
 * @param content its bytes
 * @param limits how much of it is read
 */
public record StatisticsInput(String name, ByteSource content, StatisticsLimits limits) {

    /** Returns the input of bytes in memory, with the usual limits. */
    public static StatisticsInput of(String name, byte[] bytes) {
        return new StatisticsInput(name, () -> new ByteArrayInputStream(bytes), StatisticsLimits.DEFAULT);
    }
}
