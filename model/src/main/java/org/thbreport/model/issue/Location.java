package org.thbreport.model.issue;

/**
 * A place in an input.
 *
 * @param file path of the file as the user named it, or relative to the study folder; with {@code !Sheet!B7} behind it
 *     for a cell of a workbook
 * @param line line, from 1; 0 where there is none
 * @param column column in characters, from 1; 0 where there is none
 */
public record Location(String file, int line, int column) {

    /** Returns the place that is a whole file. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** Returns the place in the form {@code FILE:LINE:COLUMN}, without the parts that are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
