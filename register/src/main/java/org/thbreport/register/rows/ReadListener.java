package org.thbreport.register.rows;

/** Hears how far the reading of files has come. */
@FunctionalInterface
public interface ReadListener {
    /**
     * Some rows were read.
     *
     * @param rows rows so far
     * @param bytes bytes so far, as they stand in the files
     * @param all bytes of all files
     */
    void read(long rows, long bytes, long all);
}
