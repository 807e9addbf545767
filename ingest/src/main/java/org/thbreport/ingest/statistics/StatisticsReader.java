package org.thbreport.ingest.statistics;

/** Reads statistics files of one format into a dataset. An implementation keeps no state between files. */
public interface StatisticsReader {

    /** Returns the name by which users name the format: {@code tidy-csv}. */
    String format();

    /** Returns what the format looks like, for a message that lists what can be read: one line without a full stop. */
    String description();

    /** Returns whether a file that begins like this is of the format. */
    boolean recognises(ContentHead head);

    /**
     * Reads a file. Bad input is never an exception: everything that is wrong is an issue of the result.
     *
     * @return the dataset, or none if the file cannot be parsed at all, and the issues in the order of the file
     */
    StatisticsReading read(StatisticsInput input);
}
