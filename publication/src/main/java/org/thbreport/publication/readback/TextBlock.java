package org.thbreport.publication.readback;

import java.util.List;

/**
 * A piece of text that a reader takes in at once: a paragraph, an item of a list, a row of a table, or a figure with its
 * alternative text.
 *
 * @param role role of its tag, such as {@code P}, {@code LI} or {@code TR}
 * @param context what it is read under: the caption of its table or figure, or the heading before it
 * @param text the text, cells of a row parted by {@code " | "}
 * @param figures the numbers in it that are marked as figures, in reading order
 * @param rest the text without these
 */
public record TextBlock(String role, String context, String text, List<PrintedFigure> figures, String rest) {

    /** Copies the list. */
    public TextBlock {
        figures = List.copyOf(figures);
    }
}
