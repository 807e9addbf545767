package org.thbreport.publication.content;

import java.util.List;

/**
 * A row of two to four key figures.
 *
 * @param figures the figures
 */
public record KeyFigures(List<KeyFigure> figures) implements Block {

    /** Copies the list. */
    public KeyFigures {
        figures = List.copyOf(figures);
    }
}
