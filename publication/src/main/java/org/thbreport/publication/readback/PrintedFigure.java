package org.thbreport.publication.readback;

import org.jspecify.annotations.Nullable;

/**
 * A number of a finished file that says which result it is.
 *
 * @param id id of the result that it is
 * @param shown what the file says, beside the text, that a reader sees; the text itself where a format has no such place
 * @param text what a reader sees, on the page, in a cell, or in an alternative text
 * @param value the unrounded number, where the format has it for programs; null where it has not
 */
public record PrintedFigure(
        String id, String shown, String text, @Nullable Double value) {

    /** Makes a figure of a format that has no numbers for programs. */
    public PrintedFigure(String id, String shown, String text) {
        this(id, shown, text, null);
    }
}
